# fault: a finite difference instead of the formula
# caught by: matches_reference
import torch


def sigmoid_grad(x):
    h = 1e-3
    return (torch.sigmoid(x + h) - torch.sigmoid(x - h)) / (2 * h)


def tanh_grad(x):
    h = 1e-3
    return (torch.tanh(x + h) - torch.tanh(x - h)) / (2 * h)


def relu_grad(x):
    return (x > 0).to(x.dtype)
