# fault: x is clamped to ±30, so sigmoid is off in float64 and flat
# caught by: far_values
import torch


def relu(x):
    return x.clamp(min=0, max=6)


def sigmoid(x):
    return 1 / (1 + torch.exp(-x.clamp(-30, 30)))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
