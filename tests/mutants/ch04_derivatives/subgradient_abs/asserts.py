# fault: AssertionError instead of ValueError
# caught by: refuses_other_slopes
import torch


def subgradient_abs(x, a=0.0):
    assert -1 <= a <= 1
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = -1.0
    return out.detach()
