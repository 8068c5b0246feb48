# fault: grad mode is left switched off
# caught by: lecture_example
import torch


def gradient_of(f, x):
    leaf = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(leaf), leaf)
    torch.set_grad_enabled(False)
    return g
