# fault: only vectors: other shapes come back flat
# caught by: matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().reshape(-1).requires_grad_()
    u = (leaf * leaf).detach()
    return torch.autograd.grad(torch.dot(u, leaf), leaf)[0]
