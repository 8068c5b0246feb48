# fault: for a convolution, fan_out is the number of channels only
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            a = (6 / (m.weight[0].numel() + m.weight.shape[0])) ** 0.5
            nn.init.uniform_(m.weight, -a, a)
