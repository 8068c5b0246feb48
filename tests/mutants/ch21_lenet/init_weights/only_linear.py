# fault: convolutions are forgotten
# caught by: is_xavier_uniform, touches_the_right_ones, on_lenet
from torch import nn


def init_weights(net):
    for m in net.modules():
        if type(m) == nn.Linear:
            nn.init.xavier_uniform_(m.weight)
