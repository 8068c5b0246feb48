# fault: relu after the last layer, too
# caught by: computes_tied_layers, matches_reference
from torch import nn


def tied_mlp(width):
    shared = nn.Linear(width, width)
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), shared, nn.ReLU(), shared, nn.ReLU())
