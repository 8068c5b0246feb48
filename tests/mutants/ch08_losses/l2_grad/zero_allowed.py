# fault: δ = 0 is let through
# caught by: refuses_delta
import torch


def l2_grad(y_hat, y):
    return y_hat - y


def l1_grad(y_hat, y):
    return torch.sign(y_hat - y)


def huber_grad(y_hat, y, delta=1.0):
    if delta < 0:
        raise ValueError("delta")
    return (y_hat - y).clamp(-delta, delta)
