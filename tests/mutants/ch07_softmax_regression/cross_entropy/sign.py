# fault: the minus is missing
# caught by: book_example
import torch


def cross_entropy(y_hat, y):
    return torch.log(y_hat[torch.arange(len(y)), y])
