# way: mean and median
import torch


def best_constant(y, loss):
    if loss == "l2":
        return torch.mean(y)
    if loss == "l1":
        return torch.median(y)
    raise ValueError(loss)
