# fault: central differences instead of autograd
# caught by: matches_reference
import torch


def gradient_of(f, x):
    y = x.detach().double()
    g = torch.zeros_like(y)
    for i in range(y.numel()):
        e = torch.zeros(y.numel(), dtype=y.dtype)
        e[i] = 1e-6
        e = e.reshape(y.shape)
        g.reshape(-1)[i] = (f(y + e) - f(y - e)) / 2e-6
    return g.to(x.dtype)
