# fault: an IndexError instead of a ValueError
# caught by: refuses_other_lengths
import torch


def dot(a, b):
    n = max(len(a), len(b))
    return torch.stack([a[i] * b[i] for i in range(n)]).sum()
