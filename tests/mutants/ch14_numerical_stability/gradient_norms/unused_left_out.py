# fault: parameters without a gradient are missing in the list
# caught by: unreached_parameters
import torch


def gradient_norms(net, loss):
    params = [p for p in net.parameters() if p.requires_grad]
    grads = torch.autograd.grad(loss, params, allow_unused=True)
    return [float(g.norm()) for g in grads if g is not None]
