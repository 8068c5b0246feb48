# fault: with momentum
# caught by: matches_reference
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    ids = {id(m.weight) for m in net.modules() if isinstance(m, (nn.Linear, nn.modules.conv._ConvNd))}
    groups = [
        {"params": [p for p in net.parameters() if id(p) in ids], "weight_decay": wd},
        {"params": [p for p in net.parameters() if id(p) not in ids]},
    ]
    return torch.optim.SGD(groups, lr=lr, momentum=0.9)
