# fault: the weights no longer require a gradient
# caught by: in_place
from torch import nn


def init_weights(net):
    for m in net.modules():
        if isinstance(m, (nn.Linear, nn.Conv2d)):
            m.weight.requires_grad_(False)
            nn.init.xavier_uniform_(m.weight)
