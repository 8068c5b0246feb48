# fault: a shared weight is put in twice, which SGD refuses
# caught by: each_parameter_once
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    groups = []
    for m in net.modules():
        decays = isinstance(m, (nn.Linear, nn.modules.conv._ConvNd))
        for name, p in m.named_parameters(recurse=False):
            groups.append({"params": [p], "weight_decay": wd if decays and name == "weight" else 0.0})
    return torch.optim.SGD(groups, lr=lr)
