# fault: switches every parameter to trainable
# caught by: leaves_the_net_alone
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    net.requires_grad_(True)
    ids = {id(m.weight) for m in net.modules() if isinstance(m, (nn.Linear, nn.modules.conv._ConvNd))}
    groups = [
        {"params": [p for p in net.parameters() if id(p) in ids], "weight_decay": wd},
        {"params": [p for p in net.parameters() if id(p) not in ids]},
    ]
    return torch.optim.SGD(groups, lr=lr)
