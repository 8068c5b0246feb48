# fault: values are kept as views of the moved point
# caught by: true_slopes
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double().clone()
    out = torch.zeros_like(p)
    for i in range(len(p)):
        old = p[i].item()
        p[i] = old + h
        right = f(p)
        p[i] = old - h
        left = f(p)
        p[i] = old
        out[i] = (right - left) / (2 * h)
    return out
