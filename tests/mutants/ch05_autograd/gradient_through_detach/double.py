# fault: the result is float64
# caught by: by_hand, matches_reference
import torch


def gradient_through_detach(x):
    leaf = x.detach().double().requires_grad_()
    u = (leaf * leaf).detach()
    return torch.autograd.grad((u * leaf).sum(), leaf)[0]
