# fault: tanh(x) = 2 sigmoid(x) − 1
# caught by: tanh_by_hand, matches_reference
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return 2 * sigmoid(x) - 1
