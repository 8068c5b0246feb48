# fault: the result is always float64
# caught by: matches_reference, by_hand
import torch


def log_sum_exp(x):
    x = x.double()
    m = x.detach().amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(-1) + (x - m).exp().sum(-1).log()
