# way: the mean of the forward and the backward difference
import torch


def numerical_derivative(f, x, h=1e-4):
    x = torch.DoubleTensor([x])
    forward, backward = (f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h
    return float((forward + backward)[0] / 2)
