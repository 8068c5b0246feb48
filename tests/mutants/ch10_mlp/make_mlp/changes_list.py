# fault: hidden_sizes is changed
# caught by: is_sequential
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    hidden_sizes.insert(0, num_inputs)
    layers = [nn.Flatten()]
    for a, b in zip(hidden_sizes, hidden_sizes[1:]):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(hidden_sizes[-1], num_outputs))
