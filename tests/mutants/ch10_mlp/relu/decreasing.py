# fault: exp(x) instead of exp(−x)
# caught by: sigmoid_by_hand
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return 1 / (1 + torch.exp(x.clamp(-80, 80)))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
