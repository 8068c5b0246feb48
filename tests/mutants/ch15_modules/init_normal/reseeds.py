# fault: the generator is set anew for every layer: all layers start with the same numbers
# caught by: distribution
import torch
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            maker = torch.Generator().manual_seed(0)
            with torch.no_grad():
                m.weight.copy_(std * torch.randn(m.weight.shape, generator=maker))
                if m.bias is not None:
                    m.bias.zero_()
