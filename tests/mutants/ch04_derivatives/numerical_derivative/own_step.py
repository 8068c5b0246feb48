# fault: h is ignored
# caught by: uses_the_given_step
import torch


def numerical_derivative(f, x, h=1e-4):
    h = 1e-5
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - h)) / (2 * h)
