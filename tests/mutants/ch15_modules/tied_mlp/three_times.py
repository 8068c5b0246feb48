# fault: the shared layer stands there three times
# caught by: computes_tied_layers, matches_reference
from torch import nn


def tied_mlp(width):
    shared = nn.Linear(width, width)
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), shared, nn.ReLU(), shared, nn.ReLU(), shared)
