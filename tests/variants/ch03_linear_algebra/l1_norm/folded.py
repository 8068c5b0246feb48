# way: a fold with torch.hypot
import torch


def l1_norm(x):
    return torch.where(x < 0, -x, x).sum()


def l2_norm(x):
    total = x[0].abs()
    for value in x[1:]:
        total = torch.hypot(total, value)
    return total
