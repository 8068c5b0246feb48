# way: the numbers are shared with conv, not copied
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, bias=conv.bias is not None)
    linear.weight.data = conv.weight.data.view(conv.out_channels, conv.in_channels)
    if conv.bias is not None:
        linear.bias.data = conv.bias.data
    return linear
