# fault: a float32 sum for float64 vectors
# caught by: is_linear, matches_reference
import torch


def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    total = torch.zeros(())
    for i in range(len(a)):
        total += (a[i] * b[i]).float()
    return total
