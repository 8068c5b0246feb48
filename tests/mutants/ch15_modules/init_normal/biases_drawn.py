# fault: the biases are drawn, too
# caught by: every_linear
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            for p in m.parameters():
                nn.init.normal_(p, std=std)
