# fault: only the (n, 1) against (n,) case is reshaped
# caught by: matches_reference
import torch


def squared_loss(y_hat, y):
    if y.ndim == 1 and y_hat.ndim == 2:
        y = y.reshape(-1, 1)
    return (y_hat - y) ** 2 / 2
