# fault: x/|x|: overflows, underflows, and NaN at 0
# caught by: matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    g = x / x.abs()
    return torch.where(x * x == 0, torch.full_like(x, a), g)
