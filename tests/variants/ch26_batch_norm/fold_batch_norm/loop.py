# way: one channel after the other
import torch
from torch import nn


@torch.no_grad()
def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    new = nn.Conv2d(
        conv.in_channels, conv.out_channels, conv.kernel_size, conv.stride, conv.padding, conv.dilation, conv.groups,
        True, conv.padding_mode, conv.weight.device, conv.weight.dtype,
    )
    for k in range(conv.out_channels):
        s = gamma[k] / torch.sqrt(var[k] + eps)
        b = 0.0 if conv.bias is None else conv.bias[k]
        new.weight[k] = conv.weight[k] * s
        new.bias[k] = (b - mean[k]) * s + beta[k]
    return new
