# way: lazy layers
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    layers = [nn.Flatten()]
    for size in hidden_sizes:
        layers.extend((nn.LazyLinear(size), nn.ReLU()))
    layers.append(nn.LazyLinear(num_outputs))
    return nn.Sequential(*layers)
