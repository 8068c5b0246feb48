# fault: percent
# caught by: all_or_nothing
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1) if y_hat.ndim == 2 else y_hat
    return 100.0 * float((labels == y).float().mean())
