# fault: values copied through lists
# caught by: gradient
import torch


def outer_sum(a, b):
    return torch.tensor([[u + v for v in b.tolist()] for u in a.tolist()], dtype=a.dtype)
