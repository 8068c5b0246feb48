# fault: for a convolution, fan_in and fan_out count channels only
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            a = (6 / (m.weight.shape[0] + m.weight.shape[1])) ** 0.5
            nn.init.uniform_(m.weight, -a, a)
