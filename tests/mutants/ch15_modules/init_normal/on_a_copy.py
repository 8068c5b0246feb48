# fault: a copy is initialised and returned
# caught by: every_linear, distribution
import copy

from torch import nn


def init_normal(net, std=0.01):
    net = copy.deepcopy(net)
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=std)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return net
