# fault: parameters of other modules are left out
# caught by: each_parameter_once
import torch
from torch import nn


def make_optimizer(net, lr, wd):
    decay, rest = [], []
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.modules.conv._ConvNd)):
            if not any(m.weight is p for p in decay):
                decay.append(m.weight)
            rest += [m.bias] if m.bias is not None else []
        elif "Norm" in type(m).__name__:
            rest += [m.weight, m.bias]
    return torch.optim.SGD([{"params": decay, "weight_decay": wd}, {"params": rest}], lr=lr)
