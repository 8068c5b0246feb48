# fault: backward runs twice on one leaf: the gradient is doubled
# caught by: lecture_example, matches_reference
import torch


def gradient_of(f, x):
    leaf = x.detach().requires_grad_()
    f(leaf).backward()
    f(leaf).backward()
    return leaf.grad
