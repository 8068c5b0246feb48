# way: one from the other
import torch


def sigmoid_grad(x):
    return tanh_grad(x / 2) / 4


def tanh_grad(x, one=1.0):
    t = tanh(x)
    return (one - t) * (one + t)


def relu_grad(x):
    return torch.heaviside(x, torch.zeros_like(x))
