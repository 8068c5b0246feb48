# fault: the optimiser holds the parameters of a copy
# caught by: each_parameter_once, decays_the_right_ones
import copy

import torch
from torch import nn


def make_optimizer(net, lr, wd):
    net = copy.deepcopy(net)
    ids = {id(m.weight) for m in net.modules() if isinstance(m, (nn.Linear, nn.modules.conv._ConvNd))}
    groups = [
        {"params": [p for p in net.parameters() if id(p) in ids], "weight_decay": wd},
        {"params": [p for p in net.parameters() if id(p) not in ids]},
    ]
    return torch.optim.SGD(groups, lr=lr)
