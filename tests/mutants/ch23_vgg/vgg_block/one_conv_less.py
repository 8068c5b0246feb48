# fault: one convolution is missing
# caught by: parameters
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    layers = []
    for _ in range(max(1, num_convs - 1)):
        layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
        layers.append(nn.ReLU())
        in_channels = out_channels
    layers.append(nn.MaxPool2d(2, stride=2))
    return nn.Sequential(*layers)
