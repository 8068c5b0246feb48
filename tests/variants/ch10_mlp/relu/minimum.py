# way: exponents chosen by minimum and maximum
import torch


def relu(x, slope=0.0):
    return torch.where(x > 0, x, slope * x)


def sigmoid(x):
    zero = torch.zeros_like(x)
    up = torch.exp(torch.where(x < 0, x, zero))
    down = torch.exp(torch.where(x < 0, zero, -x))
    return up / (up + down)


def tanh(x):
    zero = torch.zeros_like(x)
    up = torch.exp(torch.where(x < 0, 2 * x, zero))
    down = torch.exp(torch.where(x < 0, zero, -2 * x))
    return (up - down) / (up + down)
