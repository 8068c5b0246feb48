# fault: 1 where the error is 0
# caught by: l1_by_hand, odd
import torch


def l2_grad(y_hat, y):
    return y_hat - y


def l1_grad(y_hat, y):
    return torch.where(y_hat >= y, 1.0, -1.0).to(y_hat.dtype)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return (y_hat - y).clamp(-delta, delta)
