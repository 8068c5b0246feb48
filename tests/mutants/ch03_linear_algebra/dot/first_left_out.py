# fault: the loop starts at 1
# caught by: example, is_linear, matches_reference
import torch


def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    total = torch.zeros((), dtype=a.dtype, device=a.device)
    for i in range(1, len(a)):
        total = total + a[i] * b[i]
    return total
