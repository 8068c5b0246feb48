# fault: counts the wrong ones
# caught by: all_or_nothing
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1) if y_hat.ndim == 2 else y_hat
    return int((labels != y).sum())
