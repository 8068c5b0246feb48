# fault: the mean instead of the sum
# caught by: by_hand, matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().requires_grad_()
    u = (leaf * leaf).detach()
    return torch.autograd.grad((u * leaf).mean(), leaf)[0]
