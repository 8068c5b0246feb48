# fault: numbers near 0 count as 0
# caught by: matches_reference
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    out = torch.full_like(x, a)
    out[x > 1e-8] = 1.0
    out[x < -1e-8] = 0.0
    return out.detach()
