# fault: the bias is not copied
# caught by: by_hand, equals_conv
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None, dtype=conv.weight.dtype)
    linear.weight.data = conv.weight.data.clone().flatten(1)
    if conv.bias is not None:
        pass
    return linear
