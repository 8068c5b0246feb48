# way: stable through exp(-|x|), whose autograd slope at exactly 0 is 0: a single point
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    e = torch.exp(-x.abs())
    return torch.where(x >= 0, 1 / (1 + e), e / (1 + e))


def tanh(x):
    return 2 * sigmoid(2 * x) - 1
