# way: torch.func.grad
import torch


def gradient_through_detach(x):
    return torch.func.grad(lambda t: ((t * t).detach() * t).sum())(x.detach())
