# fault: float32 whatever x is
# caught by: matches_reference
import torch


def subgradient_relu(x, a=0.0):
    if not 0 <= a <= 1:
        raise ValueError(a)
    return torch.where(x > 0, 1.0, torch.where(x < 0, 0.0, a))
