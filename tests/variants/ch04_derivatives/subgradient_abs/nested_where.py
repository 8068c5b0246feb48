# way: nested where
import torch


def subgradient_abs(x, a=0.0):
    class OutOfRange(ValueError):
        pass

    if not -1 <= a <= 1:
        raise OutOfRange(a)
    one = torch.ones_like(x)
    return torch.where(x > 0, one, torch.where(x < 0, -one, a * one))
