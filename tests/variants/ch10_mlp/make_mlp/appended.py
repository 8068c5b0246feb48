# way: add_module by name
from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    net = nn.Sequential()
    net.add_module("flatten", nn.Flatten())
    sizes = [num_inputs, *hidden_sizes]
    for i in range(len(hidden_sizes)):
        net.add_module(f"linear{i}", nn.Linear(sizes[i], sizes[i + 1]))
        net.add_module(f"relu{i}", nn.ReLU())
    net.add_module("output", nn.Linear(sizes[-1], num_outputs))
    return net
