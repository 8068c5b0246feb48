# fault: ±1 outside instead of ±δ
# caught by: huber_by_hand, huber_matches_reference
import torch


def l2_grad(y_hat, y):
    return y_hat - y


def l1_grad(y_hat, y):
    return torch.sign(y_hat - y)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    d = y_hat - y
    return torch.where(d.abs() <= delta, d, torch.sign(d))
