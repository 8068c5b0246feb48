# way: the largest term apart, the rest by log1p
import torch


def log_softmax(X):
    top, where = X.max(1, keepdim=True)
    powers = (X - top).exp()
    rest = powers.scatter(1, where, 0.0).sum(1, keepdim=True)
    return X - top - torch.log1p(rest)
