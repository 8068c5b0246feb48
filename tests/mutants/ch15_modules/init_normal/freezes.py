# fault: the weights no longer require a gradient
# caught by: in_place
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            m.weight.requires_grad_(False).normal_(0, std)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
