# fault: 1/(1 + exp(−x)): right value, NaN gradient
# caught by: far_gradients
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return 1 / (1 + torch.exp(-x))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
