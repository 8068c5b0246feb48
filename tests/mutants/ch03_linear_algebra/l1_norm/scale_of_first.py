# fault: divides by the first entry instead of the largest
# caught by: no_overflow
import torch


def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    scale = x[0].abs() if x[0] != 0 else x.abs().max().clamp(min=1e-30)
    return scale * torch.sqrt(((x / scale) ** 2).sum())
