# fault: the whole product is detached and the sum marked anew
# caught by: by_hand
import torch


def gradient_through_detach(x):
    leaf = x.detach().requires_grad_()
    y = (leaf * leaf * leaf).detach().requires_grad_()
    return torch.autograd.grad(y.sum(), y)[0]
