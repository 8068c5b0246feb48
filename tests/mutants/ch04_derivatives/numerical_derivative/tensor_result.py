# fault: a 0-d tensor instead of a float
# caught by: by_hand
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return (at(x + h) - at(x - h)) / (2 * h)
