# fault: a is clipped instead of refused
# caught by: refuses_other_slopes
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        a = min(max(a, 0), 1)
    out = torch.full_like(x, a)
    out[x > 0] = 1.0
    out[x < 0] = 0.0
    return out.detach()
