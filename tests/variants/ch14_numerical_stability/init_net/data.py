# way: .data replaced in the same parameter
import torch
from torch import nn


def init_net(net):
    for _, m in net.named_modules():
        if not isinstance(m, nn.Linear):
            continue
        b = (6 / (m.in_features + m.out_features)) ** 0.5
        m.weight.data = (torch.rand(m.weight.shape) * 2 - 1) * b
        if m.bias is not None:
            m.bias.data = torch.zeros(m.out_features)
