# fault: Xavier normal instead of uniform
# caught by: is_xavier_uniform
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_normal_(m.weight)
