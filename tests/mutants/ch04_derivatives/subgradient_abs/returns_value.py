# fault: the function instead of its slope
# caught by: by_hand, matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    return x.abs()
