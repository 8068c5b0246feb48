# fault: the column is always float32
# caught by: matches_reference
import torch


def element(x, i, j):
    return x[i, j]


def row(x, i):
    return x[i]


def column(x, j):
    return torch.stack([x[i, j] for i in range(x.shape[0])]).float()
