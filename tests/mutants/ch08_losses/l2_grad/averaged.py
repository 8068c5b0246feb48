# fault: divided by the number of elements
# caught by: l2_by_hand, matches_reference
import torch


def l2_grad(y_hat, y):
    return (y_hat - y) / y.numel()


def l1_grad(y_hat, y):
    return torch.sign(y_hat - y) / y.numel()


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return (y_hat - y).clamp(-delta, delta)
