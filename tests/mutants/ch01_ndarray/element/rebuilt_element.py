# fault: the element is a new tensor without a graph
# caught by: gradient
import torch


def element(x, i, j):
    return torch.tensor(x[i, j].item(), dtype=x.dtype)


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
