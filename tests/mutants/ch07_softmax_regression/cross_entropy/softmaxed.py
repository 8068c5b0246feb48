# fault: softmax is applied once more
# caught by: book_example
import torch


def cross_entropy(y_hat, y):
    return -torch.log_softmax(y_hat, 1)[torch.arange(len(y)), y]
