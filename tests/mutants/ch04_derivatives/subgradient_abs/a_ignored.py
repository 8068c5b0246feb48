# fault: 0 at 0 whatever a is
# caught by: by_hand, matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    out = torch.full_like(x, 0.0)
    out[x > 0] = 1.0
    out[x < 0] = -1.0
    return out.detach()
