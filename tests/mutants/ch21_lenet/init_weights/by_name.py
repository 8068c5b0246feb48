# fault: goes by the parameter's name
# caught by: touches_the_right_ones
from torch import nn


def init_weights(net):
    for name, p in net.named_parameters():
        if "weight" in name and p.ndim > 1:
            nn.init.xavier_uniform_(p)
