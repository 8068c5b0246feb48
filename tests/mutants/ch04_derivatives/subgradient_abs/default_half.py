# fault: the default of a is not 0
# caught by: by_hand
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    a = 0.5 if a == 0.0 else a
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = -1.0
    return out.detach()
