# fault: the copy is float32 whatever x is
# caught by: any_shape, matches_reference
import torch


def gradient_of(f, x):
    leaf = x.detach().float().requires_grad_()
    return torch.autograd.grad(f(leaf), leaf)[0]
