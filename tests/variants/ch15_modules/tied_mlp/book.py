# way: the book's way: one layer in two places
from torch import nn


def tied_mlp(width):
    shared = nn.LazyLinear(width)
    return nn.Sequential(nn.LazyLinear(width), nn.ReLU(), shared, nn.ReLU(), shared)
