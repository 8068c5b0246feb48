# way: a subclass of nn.Sequential
from torch import nn


class MLP(nn.Sequential):
    def __init__(self, sizes):
        layers = [nn.Flatten()]
        for a, b in zip(sizes, sizes[1:]):
            layers += [nn.Linear(a, b), nn.ReLU()]
        super().__init__(*layers[:-1])


def make_mlp(num_inputs, hidden_sizes, num_outputs):
    return MLP([num_inputs, *hidden_sizes, num_outputs])
