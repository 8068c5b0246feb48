# fault: d over its size plus an epsilon
# caught by: l1_by_hand, matches_reference
import torch


def l2_grad(y_hat, y):
    return y_hat - y


def l1_grad(y_hat, y):
    d = y_hat - y
    return d / (d.abs() + 1e-4)


def huber_grad(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    return (y_hat - y).clamp(-delta, delta)
