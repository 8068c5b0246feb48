# fault: divides by a fixed large number, so small entries vanish
# caught by: scales
import torch


def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return 1e15 * torch.sqrt(((x / 1e15) ** 2).sum())
