# way: the second layer's parameters are replaced by the third's
from torch import nn


def tied_mlp(width, activation=nn.ReLU):
    layers = [nn.Linear(width, width) for _ in range(3)]
    layers[1].weight, layers[1].bias = layers[2].weight, layers[2].bias
    return nn.Sequential(layers[0], activation(), layers[1], activation(), layers[2])
