# fault: quotient of exponentials: infinity over infinity
# caught by: far_values, far_gradients
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return (torch.exp(x) - torch.exp(-x)) / (torch.exp(x) + torch.exp(-x))
