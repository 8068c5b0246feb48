# way: differentiates with respect to x itself where it can
import torch


def gradient_of(f, x):
    if x.requires_grad:
        return torch.autograd.grad(f(x), x)[0]
    y = x.clone()
    y.requires_grad = True
    f(y).sum().backward()
    return y.grad.detach()
