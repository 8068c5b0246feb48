# way: works on x and puts everything back
import torch


def gradient_of(f, x):
    had, kept = x.requires_grad, x.grad
    x.grad = None
    try:
        x.requires_grad_(True)
        f(x).backward()
        return x.grad
    finally:
        x.grad = kept
        x.requires_grad_(had)
