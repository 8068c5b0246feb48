# fault: 0 below 0
# caught by: by_hand, line_stays_below, matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    return torch.where(x == 0, torch.full_like(x, a), (x > 0).to(x.dtype))
