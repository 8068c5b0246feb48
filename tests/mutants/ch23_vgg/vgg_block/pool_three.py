# fault: 3x3 pooling with stride 2 and padding 1
# caught by: output_shape
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    layers = []
    for _ in range(num_convs):
        layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
        layers.append(nn.ReLU())
        in_channels = out_channels
    layers.append(nn.MaxPool2d(3, stride=2, padding=1))
    return nn.Sequential(*layers)
