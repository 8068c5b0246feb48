# way: zeroed gradients, backward, originals put back; int 0 for what is frozen
import math

import torch


def gradient_norms(net, loss):
    params = list(net.parameters())
    kept = [None if p.grad is None else p.grad.detach().clone() for p in params]
    for p in params:
        if p.grad is not None:
            p.grad = torch.zeros_like(p)
    loss.backward()
    norms = []
    for p in params:
        norms.append(math.sqrt(sum(v * v for v in p.grad.reshape(-1).tolist())) if p.grad is not None else 0)
    for p, g in zip(params, kept):
        p.grad = g
    return norms
