# fault: initialises a copy and returns it
# caught by: is_xavier_uniform, touches_the_right_ones, on_lenet
import copy

from torch import nn


def init_weights(net):
    net = copy.deepcopy(net)
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight)
    return net
