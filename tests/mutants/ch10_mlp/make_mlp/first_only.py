# fault: only the first hidden layer is built
# caught by: layer_sizes, matches_reference
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten()]
    for size in hidden_sizes[:1]:
        layers += [nn.Linear(num_inputs, size), nn.ReLU()]
        num_inputs = size
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
