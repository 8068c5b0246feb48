# fault: draws from 0 to the bound
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            f = m.weight[0][0].numel()
            a = (6 / ((m.weight.shape[0] + m.weight.shape[1]) * f)) ** 0.5
            nn.init.uniform_(m.weight, 0, a)
