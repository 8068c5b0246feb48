# fault: −1 below 0
# caught by: by_hand, line_stays_below, matches_reference
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    return torch.where(x == 0, torch.full_like(x, a), x.sign())
