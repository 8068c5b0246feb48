# fault: the biases of linear and convolution layers decay too
# caught by: decays_the_right_ones, matches_reference
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    ids = {
        id(p)
        for m in net.modules()
        if isinstance(m, (nn.Linear, nn.modules.conv._ConvNd))
        for p in m.parameters(recurse=False)
    }
    groups = [
        {"params": [p for p in net.parameters() if id(p) in ids], "weight_decay": wd},
        {"params": [p for p in net.parameters() if id(p) not in ids]},
    ]
    return torch.optim.SGD(groups, lr=lr)
