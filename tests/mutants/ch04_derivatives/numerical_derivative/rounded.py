# fault: the result is rounded
# caught by: error_is_of_second_order
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return round(float(at(x + h) - at(x - h)) / (2 * h), 4)
