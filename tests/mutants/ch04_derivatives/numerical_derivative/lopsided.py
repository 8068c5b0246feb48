# fault: h to the right, 2h to the left, divided by 3h
# caught by: error_is_of_second_order
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - 2 * h)) / (3 * h)
