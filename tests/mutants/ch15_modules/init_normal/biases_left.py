# fault: the biases stay as they were
# caught by: every_linear
from torch import nn


def init_normal(net, std=0.01):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=std)
