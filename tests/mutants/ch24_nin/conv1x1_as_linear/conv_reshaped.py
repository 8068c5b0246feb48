# fault: conv's own weight is reshaped
# caught by: conv_is_unchanged
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    conv.weight.data = conv.weight.data.flatten(1)
    linear.weight.data = conv.weight.data.clone().flatten(1)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data.clone()
    return linear
