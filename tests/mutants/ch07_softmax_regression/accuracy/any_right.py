# fault: 1 if any is right
# caught by: matches_reference
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1) if y_hat.ndim == 2 else y_hat
    return int((labels == y).any())
