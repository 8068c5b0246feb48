# fault: at 0 the exponential is taken of the other half: the slope there has the wrong sign
# caught by: far_gradients
import torch


def relu(x):
    return torch.where(x > 0, x, torch.zeros_like(x))


def sigmoid(x):
    small = torch.exp(torch.where(x >= 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
