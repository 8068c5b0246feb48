# fault: with the gain for ReLU
# caught by: is_xavier_uniform, on_lenet
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight, gain=nn.init.calculate_gain("relu"))
