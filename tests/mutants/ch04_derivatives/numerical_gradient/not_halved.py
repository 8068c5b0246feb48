# fault: divided by h
# caught by: lecture_example, true_slopes, matches_reference
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double()
    out = torch.zeros_like(p)
    for i in range(len(p)):
        e = torch.zeros_like(p)
        e[i] = h
        out[i] = (f(p + e) - f(p - e)) / h
    return out
