# fault: t(1 − t) for tanh
# caught by: tanh_by_hand, matches_reference
import torch


def sigmoid_grad(x):
    return torch.sigmoid(x) * (1 - torch.sigmoid(x))


def tanh_grad(x):
    return torch.tanh(x) * (1 - torch.tanh(x))


def relu_grad(x):
    return (x > 0).to(x.dtype)
