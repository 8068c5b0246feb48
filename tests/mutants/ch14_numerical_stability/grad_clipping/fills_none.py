# fault: missing gradients become zeros
# caught by: skips_none
import torch


def grad_clipping(params, theta):
    params = list(params)
    for p in params:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    g = sum(float((p.grad**2).sum()) for p in params) ** 0.5
    if g > theta:
        for p in params:
            p.grad.mul_(theta / g)
    return g
