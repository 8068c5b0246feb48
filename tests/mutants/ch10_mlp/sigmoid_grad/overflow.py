# fault: e^−x/(1 + e^−x)²: NaN far from 0
# caught by: far_away
import torch


def sigmoid_grad(x):
    return torch.exp(-x) / (1 + torch.exp(-x)) ** 2


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x > 0).to(x.dtype)
