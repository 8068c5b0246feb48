# way: torch.func.grad
import torch


def gradient_of(f, x):
    return torch.func.grad(f)(x.detach())
