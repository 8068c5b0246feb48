# fault: the table is float32
# caught by: swapping_transposes, matches_reference
import torch


def outer_sum(a, b):
    out = torch.zeros(len(a), len(b))
    for i in range(len(a)):
        out[i] = a[i] + b
    return out
