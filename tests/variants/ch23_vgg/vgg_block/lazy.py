# way: lazy convolutions, in-place ReLUs
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    convs = [m for _ in range(num_convs) for m in (nn.LazyConv2d(out_channels, 3, padding="same"), nn.ReLU(True))]
    return nn.Sequential(*convs, nn.MaxPool2d(2))
