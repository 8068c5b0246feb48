# fault: the logarithm to base 2
# caught by: book_example, matches_reference
import torch


def cross_entropy(y_hat, y):
    return -torch.log2(y_hat[torch.arange(len(y)), y])
