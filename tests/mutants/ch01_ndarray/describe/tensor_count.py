# fault: the count is a tensor
# caught by: matrix, scalar, matches_reference
import torch


def describe(x):
    return x.ndim, tuple(x.shape), torch.ones_like(x).sum().long(), x.dtype
