# fault: a gradient that x held is lost
# caught by: leaves_no_trace
import torch


def gradient_of(f, x):
    had = x.requires_grad
    x.grad = None
    x.requires_grad_()
    f(x).backward()
    g = x.grad
    x.grad = None
    x.requires_grad_(had)
    return g
