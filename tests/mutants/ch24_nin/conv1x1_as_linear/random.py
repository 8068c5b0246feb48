# fault: the numbers are not copied
# caught by: by_hand, equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
