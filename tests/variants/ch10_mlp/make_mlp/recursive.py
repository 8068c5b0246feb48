# way: nested Sequentials
from torch import nn


def block(num_inputs, size):
    return nn.Sequential(nn.Linear(num_inputs, size), nn.ReLU(inplace=True))


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    sizes = [num_inputs] + list(hidden_sizes)
    blocks = [block(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
    return nn.Sequential(nn.Flatten(), *blocks, nn.Linear(sizes[-1], num_outputs))
