# way: a group for every parameter, frozen ones too
import torch
from torch import nn


def make_optimizer(net, lr, wd, momentum=0.0):
    rate = {id(p): 0.0 for p in net.parameters()}
    for m in net.modules():
        if isinstance(m, nn.Linear) or isinstance(m, nn.modules.conv._ConvNd):
            rate[id(m.weight)] = wd
    groups = [{"params": p, "weight_decay": rate[id(p)], "lr": lr} for p in net.parameters()]
    return torch.optim.SGD(groups, lr=lr, momentum=momentum)
