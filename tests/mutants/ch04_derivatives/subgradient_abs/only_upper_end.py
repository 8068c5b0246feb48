# fault: only a > 1 is refused
# caught by: refuses_other_slopes
import torch


def subgradient_abs(x, a=0.0):
    if a > 1:
        raise ValueError(a)
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = -1.0
    return out.detach()
