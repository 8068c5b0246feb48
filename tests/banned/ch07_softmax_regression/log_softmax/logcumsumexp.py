# banned: the last entry of logcumsumexp
import torch


def log_softmax(X):
    return X - torch.logcumsumexp(X, 1)[:, -1:]
