# fault: the interval of the other function
# caught by: refuses_other_slopes, matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = -1.0
    return out.detach()
