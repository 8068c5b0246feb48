# way: counted on a real convolution
from torch import nn


def direct_cost(in_channels, out_channels, kernel, height, width):
    conv = nn.Conv2d(in_channels, out_channels, kernel)
    return sum(p.numel() for p in conv.parameters()), conv.weight.numel() * height * width
