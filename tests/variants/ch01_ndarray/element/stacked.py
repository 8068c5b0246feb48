# way: built from single elements
import torch


def element(x, i, j):
    m, n = x.shape
    if i < 0:
        i += m
    if j < 0:
        j += n
    return x.reshape(-1)[i * n + j]


def row(x, i):
    return torch.stack([element(x, i, j) for j in range(x.shape[1])])


def column(x, j):
    return torch.stack([element(x, i, j) for i in range(x.shape[0])])
