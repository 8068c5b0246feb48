# fault: a small slope for negative x
# caught by: relu_by_hand, matches_reference
import torch


def relu(x):
    return torch.where(x > 0, x, 0.01 * x)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
