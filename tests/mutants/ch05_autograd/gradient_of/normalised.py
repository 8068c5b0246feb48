# fault: the gradient is divided by the number of elements
# caught by: lecture_example, matches_reference
import torch


def gradient_of(f, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad(f(leaf), leaf)[0] / x.numel()
