# banned: logsumexp with out=
import torch


def log_sum_exp(x):
    x = x.detach()
    out = torch.empty(x.shape[:-1], dtype=x.dtype)
    return torch.logsumexp(x, -1, out=out)
