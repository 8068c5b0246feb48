# fault: a backward difference
# caught by: by_hand, error_is_of_second_order
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x) - at(x - h)) / h
