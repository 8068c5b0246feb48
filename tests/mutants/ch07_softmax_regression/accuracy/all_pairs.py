# fault: compares every prediction with every label
# caught by: all_or_nothing, matches_reference
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1, keepdim=True) if y_hat.ndim == 2 else y_hat
    return int((labels == y).sum())
