# fault: a shallow copy shares conv's weight, which is changed with it
# caught by: conv_is_unchanged
import copy

import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    folded = copy.copy(conv)
    s = (gamma / torch.sqrt(var + eps)).detach()
    with torch.no_grad():
        b = 0 if conv.bias is None else conv.bias.data
        folded.weight.data.mul_(s.reshape(-1, 1, 1, 1))
        folded.bias = nn.Parameter((s * (b - mean) + beta).detach())
    return folded
