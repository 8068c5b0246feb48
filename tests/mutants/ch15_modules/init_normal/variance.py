# fault: std is taken for the variance
# caught by: distribution
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=std**0.5)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
