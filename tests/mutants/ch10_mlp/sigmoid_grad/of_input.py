# fault: x(1 − x), taking x for the sigmoid
# caught by: sigmoid_by_hand, matches_reference
import torch


def sigmoid_grad(x):
    return x * (1 - x)


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x > 0).to(x.dtype)
