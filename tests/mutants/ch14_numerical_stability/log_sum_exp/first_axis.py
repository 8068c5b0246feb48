# fault: over the first axis
# caught by: by_hand, matches_reference
import torch


def log_sum_exp(x):
    m = x.detach().amax(0, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return m.squeeze(0) + (x - m).exp().sum(0).log()
