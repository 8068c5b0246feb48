# fault: every parameter with more than one axis
# caught by: touches_the_right_ones
from torch import nn


def init_weights(net):
    for p in net.parameters():
        if p.ndim > 1:
            nn.init.xavier_uniform_(p)
