# fault: in and out change places in the constructor
# caught by: is_linear
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.out_channels, conv.in_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().flatten(1)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
