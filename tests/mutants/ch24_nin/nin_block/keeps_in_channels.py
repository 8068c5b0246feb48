# fault: the 1x1 in the middle narrows to the input's channels
# caught by: parameters
from torch import nn


def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size, strides, padding), nn.ReLU(),
        nn.Conv2d(out_channels, in_channels, 1), nn.ReLU(),
        nn.Conv2d(in_channels, out_channels, 1), nn.ReLU(),
    )
