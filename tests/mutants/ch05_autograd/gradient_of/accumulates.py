# fault: backward on x itself: gradients add up in x.grad
# caught by: leaves_no_trace
import torch


def gradient_of(f, x):
    x.requires_grad_()
    f(x).backward()
    return x.grad
