# fault: the default step is 0.01
# caught by: by_hand
import torch


def numerical_derivative(f, x, h=1e-4):
    h = 0.01 if h == 1e-4 else h
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - h)) / (2 * h)
