# fault: an empty list fails
# caught by: layer_sizes
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten(), nn.Linear(num_inputs, hidden_sizes[0]), nn.ReLU()]
    for a, b in zip(hidden_sizes, hidden_sizes[1:]):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(hidden_sizes[-1], num_outputs))
