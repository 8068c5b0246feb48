# way: counted on real convolutions
from torch import nn


def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    convs = [
        nn.Conv2d(in_channels, c1, 1), nn.Conv2d(in_channels, c2[0], 1), nn.Conv2d(c2[0], c2[1], 3),
        nn.Conv2d(in_channels, c3[0], 1), nn.Conv2d(c3[0], c3[1], 5), nn.Conv2d(in_channels, c4, 1),
    ]
    return sum(p.numel() for c in convs for p in c.parameters()), height * width * sum(c.weight.numel() for c in convs)
