# fault: the other classes' terms are added
# caught by: book_example, matches_reference
import torch


def cross_entropy(y_hat, y):
    p = y_hat[torch.arange(len(y)), y]
    return -torch.log(p) - torch.log((1 - p).clamp(min=1e-30))
