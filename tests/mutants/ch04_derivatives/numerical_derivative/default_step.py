# fault: the default step is 1e-6
# caught by: default_step
import torch


def numerical_derivative(f, x, h=1e-4):
    h = 1e-6 if h == 1e-4 else h
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - h)) / (2 * h)
