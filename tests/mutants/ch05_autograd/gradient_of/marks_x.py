# fault: x is left requiring grad
# caught by: leaves_no_trace
import torch


def gradient_of(f, x):
    x.requires_grad_()
    return torch.autograd.grad(f(x), x)[0]
