# way: a call for each parameter
import torch


def gradient_norms(net, loss):
    norms = []
    for _, p in net.named_parameters():
        if not p.requires_grad:
            norms.append(0.0)
            continue
        (g,) = torch.autograd.grad(loss, [p], retain_graph=True, allow_unused=True)
        norms.append(g.pow(2).sum().sqrt().item() if g is not None else 0.0)
    return norms
