# fault: every layer takes num_inputs
# caught by: layer_sizes
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten()]
    for size in hidden_sizes:
        layers += [nn.Linear(num_inputs, size), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
