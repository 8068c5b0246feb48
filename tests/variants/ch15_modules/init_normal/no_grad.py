# way: fills under no_grad and returns the net
import torch
from torch import nn


@torch.no_grad()
def init_normal(net, std=0.01, mean=0.0):
    for module in net.modules():
        if isinstance(module, nn.Linear):
            module.weight.copy_(torch.randn_like(module.weight) * std + mean)
            if module.bias is not None:
                module.bias.fill_(0)
    return net
