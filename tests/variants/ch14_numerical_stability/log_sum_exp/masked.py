# way: rows of -inf replaced at the end
import torch


def log_sum_exp(x):
    m, _ = x.max(dim=-1, keepdim=True)
    safe = m.masked_fill(m == float("-inf"), 0.0)
    return (safe + torch.log(torch.exp(x - safe).sum(-1, keepdim=True)))[..., 0]
