# way: item at the end, an optional check
import torch


def dot(a, b, check=True):
    if check and len(a) != len(b):
        raise ValueError("lengths")
    return torch.mul(a, b).sum(dim=-1).item()
