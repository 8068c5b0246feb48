# way: zip raises the ValueError itself
import torch


def dot(a, b):
    return torch.stack([u * v for u, v in zip(a, b, strict=True)]).sum()
