# fault: the third layer is a copy with equal numbers
# caught by: four_parameters, stays_tied_in_training
import copy

from torch import nn


def tied_mlp(width):
    shared = nn.Linear(width, width)
    return nn.Sequential(nn.Linear(width, width), nn.ReLU(), shared, nn.ReLU(), copy.deepcopy(shared))
