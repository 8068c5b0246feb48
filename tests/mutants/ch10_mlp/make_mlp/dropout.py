# fault: dropout between the layers
# caught by: forward
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten()]
    for size in hidden_sizes:
        layers += [nn.Linear(num_inputs, size), nn.ReLU(), nn.Dropout(0.5)]
        num_inputs = size
    return nn.Sequential(*layers, nn.Linear(num_inputs, num_outputs))
