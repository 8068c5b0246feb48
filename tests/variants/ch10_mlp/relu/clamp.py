# way: clamp; exponents clamped from above
import torch


def relu(x):
    return torch.clamp(x, min=0)


def sigmoid(x):
    # exp(-(-80)) is still finite in float32, and a clamped number passes no gradient on.
    lowest = -700.0 if x.dtype == torch.float64 else -80.0
    return 1 / (1 + torch.exp(-x.clamp(min=lowest)))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
