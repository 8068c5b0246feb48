# fault: channels change at the last convolution only
# caught by: parameters
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    layers = []
    for k in range(num_convs):
        width = out_channels if k == num_convs - 1 else in_channels
        layers += [nn.Conv2d(in_channels, width, 3, padding=1), nn.ReLU()]
    layers.append(nn.MaxPool2d(2, stride=2))
    return nn.Sequential(*layers)
