# fault: the exponential is detached
# caught by: gradient
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x)).detach()
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small)) + 0 * x


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
