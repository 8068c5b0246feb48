# way: lazy layers
from torch import nn


def lenet_bn():
    layers = []
    for channels, padding in ((6, 2), (16, 0)):
        layers += [nn.LazyConv2d(channels, 5, padding=padding), BatchNorm(channels, 4), nn.Sigmoid(), nn.AvgPool2d(2)]
    layers.append(nn.Flatten())
    for units in (120, 84):
        layers += [nn.LazyLinear(units), BatchNorm(units, 2), nn.Sigmoid()]
    return nn.Sequential(*layers, nn.LazyLinear(10))
