# fault: a dict by name in place of a list
# caught by: by_hand, matches_reference
import torch


def gradient_norms(net, loss):
    out = {}
    for name, p in net.named_parameters():
        g = torch.autograd.grad(loss, p, retain_graph=True, allow_unused=True)[0] if p.requires_grad else None
        out[name] = 0.0 if g is None else float(g.norm())
    return out
