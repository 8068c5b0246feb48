# fault: ReLU after the last layer too
# caught by: forward, matches_reference
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers, sizes = [nn.Flatten()], [num_inputs, *hidden_sizes, num_outputs]
    for a, b in zip(sizes, sizes[1:]):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers)
