# fault: x that requires grad is used directly and accumulates
# caught by: leaves_no_trace
import torch


def gradient_of(f, x):
    leaf = x if x.requires_grad else x.clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad
