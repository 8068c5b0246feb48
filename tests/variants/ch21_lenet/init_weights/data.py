# way: a new tensor behind .data of the same parameter
import torch
from torch import nn


def init_weights(net):
    for _, m in net.named_modules():
        if m.__class__ in (nn.Linear, nn.Conv2d):
            fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(m.weight)
            a = (6 / (fan_in + fan_out)) ** 0.5
            m.weight.data = torch.empty_like(m.weight.data).uniform_(-a, a)
