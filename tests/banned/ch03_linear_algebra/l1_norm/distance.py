# banned: the distance from zero
import torch


def l1_norm(x):
    return torch.dist(x, torch.zeros_like(x), p=1)


def l2_norm(x):
    return torch.dist(x.double(), torch.zeros_like(x, dtype=torch.float64)).to(x.dtype)
