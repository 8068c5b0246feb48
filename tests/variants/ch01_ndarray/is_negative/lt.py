# way: torch.lt
import torch


def is_negative(x):
    return torch.lt(x, 0)
