# fault: divided by h
# caught by: by_hand, matches_reference
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - h)) / h
