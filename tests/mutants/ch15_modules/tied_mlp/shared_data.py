# fault: the data is shared, not the parameters: each has a gradient of its own
# caught by: four_parameters
from torch import nn


def tied_mlp(width):
    net = nn.Sequential(
        nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width)
    )
    net[4].weight.data = net[2].weight.data
    net[4].bias.data = net[2].bias.data
    return net
