# fault: the function instead of its slope
# caught by: by_hand, matches_reference
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    return x.clamp(min=0)
