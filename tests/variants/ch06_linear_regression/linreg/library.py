# way: torch.nn.functional.linear
import torch


def linreg(X, w, b):
    return torch.nn.functional.linear(X, w.T) + b
