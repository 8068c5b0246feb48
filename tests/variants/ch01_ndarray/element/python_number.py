# way: item() for the element, select for the vectors
import torch


def element(x, i, j):
    return x[i, j].item()


def row(x, i):
    return x.select(0, i)


def column(x, j):
    return torch.select(x, 1, j)
