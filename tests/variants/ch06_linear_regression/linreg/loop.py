# way: row by row
import torch


def linreg(X, w, b):
    return torch.stack([torch.dot(x, w[:, 0]) + b.reshape(()) for x in X]).reshape(-1, 1)
