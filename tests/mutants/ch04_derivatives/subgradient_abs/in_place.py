# fault: x itself is overwritten
# caught by: by_hand
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    pos, neg = x > 0, x < 0
    out = x.detach().fill_(a)
    out[pos] = 1.0
    out[neg] = -1.0
    return out.detach()
