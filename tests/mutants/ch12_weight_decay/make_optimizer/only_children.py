# fault: nested layers are not found
# caught by: each_parameter_once, decays_the_right_ones
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    decay, rest = [], []
    for m in net.children():
        if isinstance(m, (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)):
            decay.append(m.weight)
            rest += [m.bias] if m.bias is not None else []
        else:
            rest += list(m.parameters(recurse=False))
    return torch.optim.SGD([{"params": decay, "weight_decay": wd}, {"params": rest}], lr=lr)
