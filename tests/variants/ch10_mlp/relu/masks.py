# way: masks, only the right half computed in each
import torch


def relu(x):
    return x * (x > 0).to(x.dtype)


def sigmoid(x):
    out = torch.zeros_like(x)
    plus = x >= 0
    out[plus] = 1 / (1 + torch.exp(-x[plus]))
    e = torch.exp(x[~plus])
    out[~plus] = e / (1 + e)
    return out


def tanh(x):
    out = torch.zeros_like(x)
    plus = x >= 0
    e = torch.exp(-2 * x[plus])
    out[plus] = (1 - e) / (1 + e)
    e = torch.exp(2 * x[~plus])
    out[~plus] = (e - 1) / (e + 1)
    return out
