# fault: no reshape: (n, 1) against (n,) becomes (n, n)
# caught by: by_hand, shape
import torch


def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
