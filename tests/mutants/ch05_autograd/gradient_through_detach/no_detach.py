# fault: u is not detached: 3x²
# caught by: by_hand, matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().requires_grad_()
    u = leaf * leaf
    return torch.autograd.grad((u * leaf).sum(), leaf)[0]
