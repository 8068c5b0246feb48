# fault: pooling comes first
# caught by: by_hand, matches_reference
from torch import nn


def vgg_block(num_convs, in_channels, out_channels):
    layers = [nn.MaxPool2d(2, stride=2)]
    for _ in range(num_convs):
        layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
        layers.append(nn.ReLU())
        in_channels = out_channels
    return nn.Sequential(*layers)
