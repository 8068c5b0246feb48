# fault: uniform numbers of that standard deviation
# caught by: distribution
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.uniform_(m.weight, -std * 3**0.5, std * 3**0.5)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
