# fault: biases are not zeroed
# caught by: biases
from torch import nn


def init_net(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            xavier_uniform_(m.weight)
