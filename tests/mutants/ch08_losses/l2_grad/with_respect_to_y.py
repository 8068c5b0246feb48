# fault: the derivative with respect to y
# caught by: l2_by_hand, l1_by_hand, huber_by_hand
import torch


def l2_grad(y_hat, y):
    return y - y_hat


def l1_grad(y_hat, y):
    return torch.sign(y - y_hat)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return (y - y_hat).clamp(-delta, delta)
