# fault: frozen parameters raise
# caught by: unreached_parameters
import torch


def gradient_norms(net, loss):
    grads = torch.autograd.grad(loss, list(net.parameters()), allow_unused=True)
    return [0.0 if g is None else float(g.norm()) for g in grads]
