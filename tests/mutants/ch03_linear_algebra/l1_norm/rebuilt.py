# fault: l1_norm wraps a number in a new tensor
# caught by: gradient
import torch


def l1_norm(x):
    return torch.tensor(sum(abs(v) for v in x.tolist()), dtype=x.dtype)


def l2_norm(x):
    return (x.double() ** 2).sum().sqrt().to(x.dtype)
