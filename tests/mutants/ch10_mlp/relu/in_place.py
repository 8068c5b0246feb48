# fault: negative numbers are overwritten in the argument
# caught by: relu_by_hand
import torch


def relu(x):
    with torch.no_grad():
        x[x < 0] = 0
    return x * 1


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
