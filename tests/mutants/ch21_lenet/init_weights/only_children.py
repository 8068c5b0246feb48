# fault: only the direct children: nested layers are forgotten
# caught by: is_xavier_uniform, touches_the_right_ones
from torch import nn


def init_weights(net):
    for m in net.children():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(m.weight)
