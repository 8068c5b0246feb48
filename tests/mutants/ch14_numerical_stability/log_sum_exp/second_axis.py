# fault: over axis 1: right for matrices only
# caught by: matches_reference
import torch


def log_sum_exp(x):
    d = min(1, x.ndim - 1)
    m = x.detach().amax(d, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(d) + (x - m).exp().sum(d).log()
