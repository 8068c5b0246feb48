# fault: frozen parameters are missing in the list
# caught by: unreached_parameters
import torch


def gradient_norms(net, loss):
    params = [p for p in net.parameters() if p.requires_grad]
    grads = torch.autograd.grad(loss, params, allow_unused=True)
    return [0.0 if g is None else float(g.norm()) for g in grads]
