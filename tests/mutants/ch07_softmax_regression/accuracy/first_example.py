# fault: a batch of one is taken for labels
# caught by: matches_reference
import torch


def accuracy(y_hat, y):
    if y_hat.shape[0] > 1 and y_hat.ndim == 2:
        y_hat = y_hat.argmax(1)
    return int((y_hat == y).sum())
