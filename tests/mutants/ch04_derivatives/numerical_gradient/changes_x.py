# fault: x itself is moved
# caught by: lecture_example, true_slopes
import torch


def numerical_gradient(f, x, h=1e-4):
    x = x.detach()
    out = torch.zeros(len(x), dtype=torch.float64)
    for i in range(len(x)):
        x[i] += h
        right = f(x.double())
        x[i] -= 2 * h
        out[i] = (right - f(x.double())) / (2 * h)
        x[i] += h
    return out
