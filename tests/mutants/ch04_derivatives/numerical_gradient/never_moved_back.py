# fault: coordinates are not moved back
# caught by: matches_reference
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double().clone()
    out = torch.zeros_like(p)
    for i in range(len(p)):
        p[i] += h
        right = float(f(p))
        p[i] -= 2 * h
        out[i] = (right - float(f(p))) / (2 * h)
    return out
