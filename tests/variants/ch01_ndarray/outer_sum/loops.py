# way: two loops over elements
import torch


def outer_sum(a, b):
    return torch.stack([torch.stack([u + v for v in b]) for u in a])
