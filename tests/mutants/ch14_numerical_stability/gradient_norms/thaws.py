# fault: frozen parameters are thawed
# caught by: unreached_parameters, stored_gradients
import torch


def gradient_norms(net, loss):
    net.requires_grad_(True)
    grads = torch.autograd.grad(loss, list(net.parameters()), allow_unused=True)
    return [0.0 if g is None else float(g.norm()) for g in grads]
