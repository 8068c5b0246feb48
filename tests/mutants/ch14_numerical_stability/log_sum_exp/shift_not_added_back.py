# fault: the maximum is not added back
# caught by: by_hand, shift
import torch


def log_sum_exp(x):
    m = x.detach().amax(-1, keepdim=True)
    m = torch.where(m.isfinite(), m, torch.zeros_like(m))
    return (x - m).exp().sum(-1).log()
