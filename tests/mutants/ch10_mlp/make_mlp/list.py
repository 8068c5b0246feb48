# fault: a list of layers
# caught by: is_sequential
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten()]
    for size in hidden_sizes:
        layers += [nn.Linear(num_inputs, size), nn.ReLU()]
        num_inputs = size
    return nn.ModuleList([*layers, nn.Linear(num_inputs, num_outputs)])
