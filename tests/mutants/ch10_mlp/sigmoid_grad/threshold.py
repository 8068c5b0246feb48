# fault: slope 1 only above 1e-6
# caught by: relu_by_hand
import torch


def sigmoid_grad(x):
    return torch.sigmoid(x) * (1 - torch.sigmoid(x))


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x > 1e-6).to(x.dtype)
