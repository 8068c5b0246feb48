# fault: the two 1x1 convolutions are one module
# caught by: parameters
from torch import nn


def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    pixel = nn.Conv2d(out_channels, out_channels, 1)
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size, strides, padding), nn.ReLU(),
        pixel, nn.ReLU(),
        pixel, nn.ReLU(),
    )
