# fault: the later convolutions are one and the same
# caught by: parameters
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    layers = []
    for _ in range(num_convs):
        if _ < 2:
            conv = nn.Conv2d(in_channels, out_channels, 3, padding=1)
        layers.append(conv)
        layers.append(nn.ReLU())
        in_channels = out_channels
    layers.append(nn.MaxPool2d(2, stride=2))
    return nn.Sequential(*layers)
