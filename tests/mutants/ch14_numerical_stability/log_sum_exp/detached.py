# fault: no gradient
# caught by: gradient
import torch


def log_sum_exp(x):
    x = x.detach()
    m = x.amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(-1) + (x - m).exp().sum(-1).log()
