# way: the formula, under no_grad; returns the net
import math

import torch
from torch import nn


def init_weights(net):
    with torch.no_grad():
        for m in net.modules():
            if isinstance(m, nn.Linear | nn.Conv2d):
                o, i, *field = m.weight.shape
                a = math.sqrt(6.0 / ((o + i) * math.prod(field)))
                m.weight.uniform_(-a, a)
    return net
