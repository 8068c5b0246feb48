# fault: u = |x|·x
# caught by: matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().requires_grad_()
    u = (leaf * leaf.abs()).detach()
    return torch.autograd.grad((u * leaf).sum(), leaf)[0]
