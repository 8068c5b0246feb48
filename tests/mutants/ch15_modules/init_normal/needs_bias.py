# fault: a layer without bias makes it crash
# caught by: every_linear, distribution
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=std)
            m.bias.data.zero_()
