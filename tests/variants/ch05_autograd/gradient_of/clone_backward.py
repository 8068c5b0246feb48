# way: a marked clone and backward()
import torch


def gradient_of(f, x):
    leaf = x.clone().detach()
    leaf.requires_grad_(True)
    f(leaf).backward()
    return leaf.grad
