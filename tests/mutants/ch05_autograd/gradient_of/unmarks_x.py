# fault: requires_grad is switched off instead of put back
# caught by: leaves_no_trace
import torch


def gradient_of(f, x):
    had = x.grad
    x.requires_grad_()
    (g,) = torch.autograd.grad(f(x), x)
    x.requires_grad_(False)
    x.grad = had
    return g
