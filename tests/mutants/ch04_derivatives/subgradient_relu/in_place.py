# fault: x itself is overwritten
# caught by: by_hand
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    pos, neg = x > 0, x < 0
    out = x.detach().fill_(a)
    out[pos] = 1.0
    out[neg] = 0.0
    return out.detach()
