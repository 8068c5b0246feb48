# fault: negative indices raise IndexError
# caught by: element_example, matches_reference
import torch


def element(x, i, j):
    return x.reshape(-1).index_select(0, torch.tensor([i * x.shape[1] + j]))[0]


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
