# fault: x is detached instead of u: 2x²
# caught by: by_hand, matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().requires_grad_()
    u = leaf * leaf
    return torch.autograd.grad((u * leaf.detach()).sum(), leaf)[0]
