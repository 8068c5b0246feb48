# fault: the first and the second layer are shared
# caught by: computes_tied_layers, stays_tied_in_training
from torch import nn


def tied_mlp(width):
    shared = nn.Linear(width, width)
    return nn.Sequential(shared, nn.ReLU(), shared, nn.ReLU(), nn.Linear(width, width))
