# way: torch.addmm
import torch


def linreg(X, w, b):
    return torch.addmm(b.reshape(1, 1), X, w)
