# fault: squeeze loses an axis for one channel
# caught by: is_linear, by_hand
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().squeeze()
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
