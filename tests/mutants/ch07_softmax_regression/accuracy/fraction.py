# fault: the fraction instead of the number
# caught by: book_example, matches_reference
import torch


def accuracy(y_hat, y):
    labels = y_hat.argmax(1) if y_hat.ndim == 2 else y_hat
    return float((labels == y).float().mean())
