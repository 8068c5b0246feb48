# way: three layers whose parameters are tied
from torch import nn


def tied_mlp(width):
    net = nn.Sequential(
        nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width)
    )
    net[4].weight = net[2].weight
    net[4].bias = net[2].bias
    return net
