# way: nan_to_num of the detached maximum
import torch


def log_sum_exp(x):
    m = torch.nan_to_num(x.max(-1).values.detach(), neginf=0.0)
    return m + torch.log(torch.sum(torch.exp(x - m[..., None]), -1))
