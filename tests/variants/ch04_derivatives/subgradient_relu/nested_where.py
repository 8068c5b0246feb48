# way: nested where
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    one = torch.ones_like(x)
    return torch.where(x > 0, one, torch.where(x < 0, 0 * one, a * one))
