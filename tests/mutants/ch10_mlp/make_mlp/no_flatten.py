# fault: no Flatten
# caught by: forward, layer_sizes
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = []
    for size in hidden_sizes:
        layers += [nn.Linear(num_inputs, size), nn.ReLU()]
        num_inputs = size
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
