# way: lazy layers
from torch import nn


def block(co, k, s, p):
    layers = []
    for kernel, stride, pad in ((k, s, p), (1, 1, 0), (1, 1, 0)):
        layers += [nn.LazyConv2d(co, kernel, stride, pad), nn.ReLU()]
    return layers


def nin(in_channels=1, num_classes=10):
    layers = []
    for plan in ((96, 11, 4, 0), (256, 5, 1, 2), (384, 3, 1, 1)):
        layers += [*block(*plan), nn.MaxPool2d(3, stride=2)]
    return nn.Sequential(
        *layers, nn.Dropout(0.5), *block(num_classes, 3, 1, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten(start_dim=1)
    )
