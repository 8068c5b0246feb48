# way: number by number
import math

import torch


def each(function, x):
    values = [function(v) for v in x.reshape(-1).tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).reshape(x.shape)


def sigmoid_grad(x):
    return each(lambda v: 1 / (2 + math.exp(-abs(v)) + math.exp(min(abs(v), 700.0))), x)


def tanh_grad(x):
    return each(lambda v: 1 - math.tanh(v) ** 2, x)


def relu_grad(x):
    return each(lambda v: float(v > 0), x)
