# fault: the last axis is kept
# caught by: by_hand, matches_reference
import torch


def log_sum_exp(x):
    m = x.detach().amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m + (x - m).exp().sum(-1, keepdim=True).log()
