# fault: 1e-8 inside the logarithm: a row of -inf becomes finite
# caught by: minus_infinity
import torch


def log_sum_exp(x):
    m = x.detach().amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(-1) + ((x - m).exp().sum(-1) + 1e-8).log()
