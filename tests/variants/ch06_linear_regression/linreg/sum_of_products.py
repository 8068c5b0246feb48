# way: broadcasting and a sum
import torch


def linreg(X, w, b):
    return (X * w.T).sum(dim=1, keepdim=True) + b
