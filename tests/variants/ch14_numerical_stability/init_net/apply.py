# way: net.apply with a function, as in the book
import torch
from torch import nn


def init_net(net):
    def init(m):
        if type(m) is nn.Linear:
            xavier_uniform_(m.weight)
            if m.bias is not None:
                m.bias.data.fill_(0)

    return net.apply(init)
