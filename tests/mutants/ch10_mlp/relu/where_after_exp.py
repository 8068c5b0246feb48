# fault: where chooses after exp: right values, NaN gradient
# caught by: far_gradients
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
