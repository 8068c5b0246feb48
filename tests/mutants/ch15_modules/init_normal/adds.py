# fault: noise is added to the old weights
# caught by: every_linear, distribution
import torch
from torch import nn


def init_normal(net, std=0.01):
    with torch.no_grad():
        for m in net.modules():
            if isinstance(m, nn.Linear):
                m.weight.add_(std * torch.randn_like(m.weight))
                if m.bias is not None:
                    m.bias.zero_()
