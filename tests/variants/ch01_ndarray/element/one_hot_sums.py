# way: sums against a mask
import torch


def element(x, i, j):
    return row(x, i)[j].clone()


def row(x, i):
    mask = torch.zeros(x.shape[0], 1, dtype=x.dtype, device=x.device)
    mask[i] = 1
    return (x * mask).sum(0)


def column(x, j):
    mask = torch.zeros(x.shape[1], dtype=x.dtype, device=x.device)
    mask[j] = 1
    return (x * mask).sum(1)
