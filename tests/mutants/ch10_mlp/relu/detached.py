# fault: tanh through numpy: no gradient
# caught by: gradient
import numpy as np
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    small = torch.exp(torch.where(x > 0, -x, x))
    return torch.where(x > 0, 1 / (1 + small), small / (1 + small))


def tanh(x):
    e = np.exp(-2 * np.abs(x.detach().numpy()))
    return torch.from_numpy(np.sign(x.detach().numpy()) * (1 - e) / (1 + e))
