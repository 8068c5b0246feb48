# way: element by element
import torch


def each(function, x):
    return torch.stack([function(v) for v in x.reshape(-1)]).reshape(x.shape)


def relu(x):
    return each(lambda v: v if v > 0 else 0 * v, x)


def one_sigmoid(v):
    if v >= 0:
        return 1 / (1 + torch.exp(-v))
    e = torch.exp(v)
    return e / (1 + e)


def sigmoid(x):
    return each(one_sigmoid, x)


def tanh(x):
    return each(lambda v: 2 * one_sigmoid(2 * v) - 1, x)
