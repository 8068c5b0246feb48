# fault: the derivative of d², without the ½
# caught by: l2_by_hand, matches_reference
import torch


def l2_grad(y_hat, y):
    return 2 * (y_hat - y)


def l1_grad(y_hat, y):
    return torch.sign(y_hat - y)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return (y_hat - y).clamp(-delta, delta)
