# way: through .data
import torch
from torch import nn


def init_normal(net, std=0.01):
    for _, module in net.named_modules():
        if isinstance(module, nn.Linear):
            module.weight.data = torch.normal(0.0, std, size=tuple(module.weight.shape))
            if module.bias is not None:
                module.bias.data.zero_()
