# way: walks the modules with a set of what is done; own parameters are not decayed
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    decay, rest, done = [], [], set()
    for module in net.modules():
        for name, p in module.named_parameters(recurse=False):
            if p in done or not p.requires_grad:
                continue
            done.add(p)
            if isinstance(module, (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)) and name == "weight":
                decay.append(p)
            else:
                rest.append(p)
    return torch.optim.SGD([{"params": rest}, {"params": decay, "weight_decay": wd}], lr=lr)
