# fault: sigmoid in place of ReLU
# caught by: by_hand, matches_reference
from torch import nn


def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size, strides, padding), nn.Sigmoid(),
        nn.Conv2d(out_channels, out_channels, 1), nn.Sigmoid(),
        nn.Conv2d(out_channels, out_channels, 1), nn.Sigmoid(),
    )
