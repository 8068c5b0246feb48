# way: works on x and puts everything back
import torch


def gradient_through_detach(x):
    had, kept = x.requires_grad, x.grad
    x.requires_grad_()
    x.grad = None
    y = x.square().detach() * x
    y.backward(torch.ones_like(y))
    g = x.grad
    x.grad = kept
    x.requires_grad_(had)
    return g
