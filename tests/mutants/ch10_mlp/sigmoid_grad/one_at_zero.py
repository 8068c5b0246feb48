# fault: relu_grad is 1 at 0
# caught by: relu_by_hand, relu_matches_reference
import torch


def sigmoid_grad(x):
    return torch.sigmoid(x) * (1 - torch.sigmoid(x))


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x >= 0).to(x.dtype)
