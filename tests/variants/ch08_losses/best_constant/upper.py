# way: the upper median by selection
import torch


def best_constant(y, loss, which=None):
    if loss == "l2":
        return y.sum().item() / y.shape[0]
    elif loss == "l1":
        return torch.kthvalue(y, y.shape[0] // 2 + 1).values
    else:
        raise ValueError("loss")
