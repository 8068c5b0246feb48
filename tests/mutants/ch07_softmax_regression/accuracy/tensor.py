# fault: a tensor instead of a number
# caught by: book_example
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1) if y_hat.ndim == 2 else y_hat
    return (labels == y).sum()
