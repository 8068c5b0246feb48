# way: add_param_group
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    owners = {}
    for module in net.modules():
        for key, p in module._parameters.items():
            if p is not None:
                owners.setdefault(p, (module, key))
    wanted = lambda p: owners[p][1] == "weight" and type(owners[p][0]).__name__ in ("Linear", "Conv1d", "Conv2d", "Conv3d")
    first = [p for p in net.parameters() if p.requires_grad and wanted(p)]
    optimizer = torch.optim.SGD(first, lr, weight_decay=wd)
    others = [p for p in net.parameters() if p.requires_grad and not wanted(p)]
    if others:
        optimizer.add_param_group({"params": others, "weight_decay": 0.0})
    return optimizer
