# fault: the step grows with x
# caught by: uses_the_given_step
import torch


def numerical_derivative(f, x, h=1e-4):
    h = h * max(1.0, abs(x) * 3)
    at = lambda t: f(torch.tensor(t, dtype=torch.float64))
    return float(at(x + h) - at(x - h)) / (2 * h)
