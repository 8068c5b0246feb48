# banned: the last element of logcumsumexp
import torch


def log_sum_exp(x):
    return torch.logcumsumexp(x, -1)[..., -1]
