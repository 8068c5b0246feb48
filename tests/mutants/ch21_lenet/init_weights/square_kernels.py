# fault: takes the kernel for square
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            o, i, *k = m.weight.shape
            a = (6 / ((o + i) * (k[0] ** 2 if k else 1))) ** 0.5
            nn.init.uniform_(m.weight, -a, a)
