# fault: the new convolution is float32 always
# caught by: equals_conv_then_norm
import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    folded = nn.Conv2d(
        conv.in_channels, conv.out_channels, conv.kernel_size, conv.stride, conv.padding, conv.dilation, conv.groups,
        padding_mode=conv.padding_mode,
    )
    s = gamma / torch.sqrt(var + eps)
    b = 0 if conv.bias is None else conv.bias
    with torch.no_grad():
        folded.weight.copy_(conv.weight * s[:, None, None, None])
        folded.bias.copy_(beta + s * (b - mean))
    return folded
