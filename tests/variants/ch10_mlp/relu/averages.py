# way: (x + abs(x))/2 and logaddexp
import torch


def relu(x):
    return (x + x.abs()) / 2


def sigmoid(x):
    return torch.exp(-torch.logaddexp(torch.zeros_like(x), -x))


def tanh(x):
    return sigmoid(2 * x) - sigmoid(-2 * x)
