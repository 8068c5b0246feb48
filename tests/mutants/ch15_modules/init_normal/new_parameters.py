# fault: new parameters take the place of the old
# caught by: in_place
import torch
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            m.weight = nn.Parameter(std * torch.randn_like(m.weight))
            if m.bias is not None:
                m.bias = nn.Parameter(torch.zeros_like(m.bias))
