# fault: argmax along the columns
# caught by: matches_reference
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(0) if y_hat.ndim == 2 else y_hat
    if labels.shape != y.shape:
        return 0
    return int((labels == y).sum())
