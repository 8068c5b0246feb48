# fault: the maximum in place of the log-sum-exp for large numbers
# caught by: neither_overflows_nor_underflows
import torch


def log_sum_exp(x):
    m = x.amax(-1)
    small = torch.where(x.abs() < 80, x, torch.zeros_like(x))
    return torch.where(m.abs() < 80, small.exp().sum(-1).log(), m)
