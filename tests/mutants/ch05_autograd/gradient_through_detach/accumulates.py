# fault: gradients add up in x.grad
# caught by: leaves_no_trace
import torch


def gradient_through_detach(x):
    x.requires_grad_()
    u = (x * x).detach()
    (u * x).sum().backward()
    return x.grad
