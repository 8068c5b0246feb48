# fault: conv itself is changed and returned
# caught by: conv_is_unchanged
import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    s = (gamma / torch.sqrt(var + eps)).detach()
    with torch.no_grad():
        b = 0 if conv.bias is None else conv.bias.data
        conv.weight.mul_(s.reshape(-1, 1, 1, 1))
        conv.bias = nn.Parameter((s * (b - mean) + beta).detach())
    return conv
