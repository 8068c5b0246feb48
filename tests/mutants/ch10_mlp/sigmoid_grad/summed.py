# fault: the sum of the slopes
# caught by: sigmoid_by_hand
import torch


def sigmoid_grad(x):
    return (torch.sigmoid(x) * (1 - torch.sigmoid(x))).sum()


def tanh_grad(x):
    return 1 - torch.tanh(x) ** 2


def relu_grad(x):
    return (x > 0).to(x.dtype)
