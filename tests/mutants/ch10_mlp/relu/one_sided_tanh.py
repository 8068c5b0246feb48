# fault: (1 − e^−2x)/(1 + e^−2x): NaN for large negative x
# caught by: far_values
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return (1 - torch.exp(-2 * x)) / (1 + torch.exp(-2 * x))
