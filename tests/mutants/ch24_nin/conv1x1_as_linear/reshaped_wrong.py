# fault: the weight is read in the order (in, out)
# caught by: equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().flatten(1).T.reshape(conv.out_channels, conv.in_channels)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
