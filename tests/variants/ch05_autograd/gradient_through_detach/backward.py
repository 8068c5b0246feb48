# way: clone and backward()
import torch


def gradient_through_detach(x):
    leaf = x.clone().detach().requires_grad_(True)
    u = leaf**2
    (u.detach() * leaf).sum().backward()
    return leaf.grad
