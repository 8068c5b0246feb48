# fault: the scale meets the kernel's columns
# caught by: without_bias_by_hand, equals_conv_then_norm
import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    folded = nn.Conv2d(
        conv.in_channels, conv.out_channels, conv.kernel_size, conv.stride, conv.padding, conv.dilation, conv.groups,
        padding_mode=conv.padding_mode, dtype=conv.weight.dtype,
    )
    s = gamma / torch.sqrt(var + eps)
    b = 0 if conv.bias is None else conv.bias
    folded.weight.data = conv.weight.data * s.detach()
    folded.bias.data = (beta + s * (b - mean)).detach()
    return folded
