# fault: f is called with Python floats
# caught by: by_hand
import torch


def numerical_derivative(f, x, h=1e-4):
    at = lambda t: f(t)
    return float(at(x + h) - at(x - h)) / (2 * h)
