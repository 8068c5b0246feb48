# fault: biases are left out
# caught by: by_hand, matches_reference
import torch


def gradient_norms(net, loss):
    params = [p for n, p in net.named_parameters() if n.endswith("weight")]
    out = []
    for p in params:
        g = torch.autograd.grad(loss, p, retain_graph=True, allow_unused=True)[0] if p.requires_grad else None
        out.append(0.0 if g is None else float(g.norm()))
    return out
