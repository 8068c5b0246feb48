# fault: the shared layer stands there only once
# caught by: computes_tied_layers, matches_reference
from torch import nn


def tied_mlp(width):
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width))
