# fault: the sign is wrong
# caught by: lecture_example, true_slopes
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double()
    out = torch.zeros_like(p)
    for i in range(len(p)):
        e = torch.zeros_like(p)
        e[i] = h
        out[i] = (f(p - e) - f(p + e)) / (2 * h)
    return out
