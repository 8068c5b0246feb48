# way: a numpy float
import numpy as np
import torch


def numerical_derivative(f, x, h=1e-4):
    x = torch.full((), float(x)).double() if float(torch.tensor(x)) == x else torch.tensor(x, dtype=torch.float64)
    with torch.no_grad():
        return np.float64((f(x + h) - f(x - h)).numpy() / (2 * h))
