# fault: counts in one byte
# caught by: all_or_nothing
import torch


def accuracy(y_hat, y):
    if y_hat.ndim > 1:
        y_hat = y_hat.argmax(dim=1)
    return float((y_hat == y).sum(dtype=torch.uint8))
