# banned: modules
from torch import nn


def relu(x):
    return nn.ReLU()(x)


def sigmoid(x):
    return nn.Sigmoid()(x)


def tanh(x):
    return nn.Tanh()(x)
