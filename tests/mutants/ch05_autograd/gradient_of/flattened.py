# fault: the gradient comes back flat
# caught by: any_shape, matches_reference
import torch


def gradient_of(f, x):
    leaf = x.detach().reshape(-1).requires_grad_()
    return torch.autograd.grad(f(leaf), leaf)[0]
