# way: the middle quantile
import torch


def best_constant(y, loss):
    if loss == "l1":
        return torch.quantile(y, 0.5)
    if loss == "l2":
        return y.mean(dim=0)
    raise ValueError("loss must be l1 or l2")
