# way: a deep copy whose parameters are replaced
import copy

import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    new = copy.deepcopy(conv)
    scale = gamma * torch.rsqrt(var + eps)
    old_bias = conv.bias if conv.bias is not None else torch.zeros_like(mean)
    new.weight = nn.Parameter((conv.weight * scale.view(-1, 1, 1, 1)).detach())
    new.bias = nn.Parameter(((old_bias - mean) * scale + beta).detach())
    return new
