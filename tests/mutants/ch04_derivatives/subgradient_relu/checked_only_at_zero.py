# fault: a is checked only where x has a 0
# caught by: refuses_other_slopes
import torch


def subgradient_relu(x, a=0.0):
    if (x == 0).any() and not 0 <= a <= 1:
        raise ValueError(a)
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = 0.0
    return out.detach()
