# fault: x is left requiring grad
# caught by: leaves_no_trace
import torch


def gradient_through_detach(x):
    x.requires_grad_()
    u = (x * x).detach()
    return torch.autograd.grad((u * x).sum(), x)[0]
