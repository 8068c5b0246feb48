# fault: layers of one size are one layer
# caught by: layer_sizes
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    made, layers = {}, [nn.Flatten()]
    for size in hidden_sizes:
        linear = made.setdefault((num_inputs, size), nn.Linear(num_inputs, size))
        layers += [linear, nn.ReLU()]
        num_inputs = size
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
