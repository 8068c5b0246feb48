# fault: the tuple of torch.autograd.grad is not opened
# caught by: lecture_example, any_shape
import torch


def gradient_of(f, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad(f(leaf), leaf)
