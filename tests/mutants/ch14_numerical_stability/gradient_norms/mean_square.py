# fault: root of the mean instead of the sum
# caught by: matches_reference
import torch


def gradient_norms(net, loss):
    params = list(net.parameters())
    grads = iter(torch.autograd.grad(loss, [p for p in params if p.requires_grad], allow_unused=True))
    grads = [next(grads) if p.requires_grad else None for p in params]
    return [0.0 if g is None else float((g**2).mean().sqrt()) for g in grads]
