# fault: always float32
# caught by: equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None)
    linear.weight.data = conv.weight.data.float().flatten(1)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.float()
    return linear
