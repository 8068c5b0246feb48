# fault: without a bias in conv, the linear layer has a random one
# caught by: equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().flatten(1)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
