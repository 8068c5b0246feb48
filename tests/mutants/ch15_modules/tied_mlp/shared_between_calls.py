# fault: networks of equal width share a layer
# caught by: four_parameters
from torch import nn

_first = {}


def tied_mlp(width):
    s = _first.setdefault(width, nn.Linear(width, width))
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), s, nn.ReLU(), s)
