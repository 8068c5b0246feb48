# fault: x itself is shifted
# caught by: matches_reference, by_hand
import torch


def log_sum_exp(x):
    x = x.detach()
    m = x.amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    x -= m
    return m.squeeze(-1) + x.exp().sum(-1).log() + 0 * m.squeeze(-1)
