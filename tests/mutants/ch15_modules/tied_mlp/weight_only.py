# fault: only the weight is shared
# caught by: four_parameters
from torch import nn


def tied_mlp(width):
    net = nn.Sequential(
        nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width)
    )
    net[4].weight = net[2].weight
    return net
