# fault: the smallest score decides
# caught by: all_or_nothing
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmin(1) if y_hat.ndim == 2 else y_hat
    return int((labels == y).sum())
