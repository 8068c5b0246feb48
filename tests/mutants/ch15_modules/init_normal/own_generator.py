# fault: a generator of its own gives the same numbers on every call
# caught by: distribution
import torch
from torch import nn


def init_normal(net, std=0.01):
    g = torch.Generator().manual_seed(1)
    for m in net.modules():
        if isinstance(m, nn.Linear):
            with torch.no_grad():
                m.weight.copy_(torch.randn(m.weight.shape, generator=g) * std)
                if m.bias is not None:
                    m.bias.zero_()
