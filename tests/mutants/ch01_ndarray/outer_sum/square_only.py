# fault: a loop over len(a) in both directions
# caught by: swapping_transposes, matches_reference
import torch


def outer_sum(a, b):
    out = torch.zeros(len(a), len(b), dtype=a.dtype)
    for i in range(len(a)):
        for j in range(min(len(a), len(b))):
            out[i, j] = a[i] + b[j]
    return out
