# fault: one norm for all parameters
# caught by: by_hand, matches_reference
import torch


def gradient_norms(net, loss):
    params = [p for p in net.parameters() if p.requires_grad]
    grads = [g for g in torch.autograd.grad(loss, params, allow_unused=True) if g is not None]
    return [float(torch.cat([g.reshape(-1) for g in grads]).norm())] * len(list(net.parameters()))
