# way: the largest element set apart, log1p of the rest
import torch


def log_sum_exp(x):
    m, where = x.max(dim=-1, keepdim=True)
    shift = torch.where(torch.isneginf(m), torch.zeros_like(m), m)
    e = (x - shift).exp()
    rest = e.scatter(-1, where, torch.zeros_like(m)).sum(-1, keepdim=True)
    return (m + torch.log1p(rest)).squeeze(-1)
