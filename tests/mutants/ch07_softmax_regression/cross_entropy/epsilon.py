# fault: an epsilon inside the logarithm
# caught by: tiny_probability
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[torch.arange(len(y)), y] + 1e-8)
