# way: torch.where, then bool
import torch


def is_negative(x):
    return torch.where(x < 0, 1, 0).to(torch.bool)
