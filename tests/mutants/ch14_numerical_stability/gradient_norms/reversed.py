# fault: from the last layer to the first
# caught by: by_hand, matches_reference
import torch


def gradient_norms(net, loss):
    params = list(net.parameters())
    grads = iter(torch.autograd.grad(loss, [p for p in params if p.requires_grad], allow_unused=True))
    grads = [next(grads) if p.requires_grad else None for p in params]
    return [0.0 if g is None else float(g.norm()) for g in reversed(grads)]
