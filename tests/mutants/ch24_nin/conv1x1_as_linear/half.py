# fault: the weights go through float16
# caught by: equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    w = conv.weight
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, device=w.device, dtype=w.dtype)
    with torch.no_grad():
        linear.weight.copy_(w[:, :, 0, 0].half())
        if conv.bias is not None:
            linear.bias.copy_(conv.bias)
    return linear
