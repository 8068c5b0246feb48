# fault: the maximum of the whole tensor
# caught by: each_row_by_itself
import torch


def log_sum_exp(x):
    m = x.detach().max()
    m = m if m.isfinite() else torch.zeros_like(m)
    return m + (x - m).exp().sum(-1).log()
