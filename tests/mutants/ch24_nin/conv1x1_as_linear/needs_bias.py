# fault: a convolution without a bias raises
# caught by: equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().flatten(1)
    if True:
        linear.bias.data = conv.bias.data.clone()
    return linear
