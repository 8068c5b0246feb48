# fault: where there was no gradient, zeros are left
# caught by: by_hand, stored_gradients
import torch


def gradient_norms(net, loss):
    params = list(net.parameters())
    saved = [None if p.grad is None else p.grad.clone() for p in params]
    net.zero_grad()
    loss.backward()
    norms = [0.0 if p.grad is None else float(p.grad.norm()) for p in params]
    for p, g in zip(params, saved):
        p.grad = torch.zeros_like(p) if g is None else g
    return norms
