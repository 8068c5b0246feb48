# fault: the maximum is detached where it is taken off, not where it is added back
# caught by: gradient
import torch


def log_sum_exp(x):
    m = x.amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(-1) + (x - m.detach()).exp().sum(-1).log()
