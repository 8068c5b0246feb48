# fault: float32 whatever x is
# caught by: matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    return torch.where(x > 0, 1.0, torch.where(x < 0, -1.0, a))
