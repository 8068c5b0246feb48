# way: torch.matmul
import torch


def linreg(X, w, b):
    return torch.matmul(X, w).add(b)
