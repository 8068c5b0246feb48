# fault: −0.0 counts as negative
# caught by: matches_reference
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    g = 1 - 2 * torch.signbit(x).to(x.dtype)
    return torch.where((x == 0) & ~torch.signbit(x), torch.full_like(x, a), g)
