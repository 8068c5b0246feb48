# way: a recursion over children
from torch import nn


def init_normal(net, std=0.01):
    if isinstance(net, nn.Linear):
        net.weight.data.normal_(0, std)
        if net.bias is not None:
            net.bias.data *= 0
    for child in net.children():
        init_normal(child, std)
