# fault: all three layers are one
# caught by: four_parameters
from torch import nn


def tied_mlp(width):
    shared = nn.Linear(width, width)
    return nn.Sequential(shared, nn.ReLU(), shared, nn.ReLU(), shared)
