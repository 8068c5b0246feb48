# fault: a bool tensor for a = 0
# caught by: by_hand, matches_reference
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    if a == 0:
        return x > 0
    return (x > 0).to(x.dtype) + a * (x == 0).to(x.dtype)
