# fault: unused parameters raise
# caught by: unreached_parameters
import torch


def gradient_norms(net, loss):
    return [float(g.norm()) for g in torch.autograd.grad(loss, list(net.parameters()))]
