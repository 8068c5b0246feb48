# way: one ReLU module used everywhere, own initial weights
from collections import OrderedDict

from torch import nn


def make_mlp(num_inputs, hidden_sizes, num_outputs, std=0.01):
    relu = nn.ReLU()
    layers = OrderedDict(flatten=nn.Flatten(start_dim=1))
    for k, size in enumerate(hidden_sizes):
        layers[f"hidden_{k}"] = nn.Linear(num_inputs, size)
        layers[f"relu_{k}"] = relu
        num_inputs = size
    layers["out"] = nn.Linear(num_inputs, num_outputs)
    net = nn.Sequential(layers)
    net.apply(lambda m: nn.init.normal_(m.weight, std=std) if isinstance(m, nn.Linear) else None)
    return net
