# way: the book's way: apply
from torch import nn


def init_normal(net, std=0.01):
    def init(module):
        if type(module) == nn.Linear:
            nn.init.normal_(module.weight, mean=0, std=std)
            if module.bias is not None:
                nn.init.zeros_(module.bias)

    net.apply(init)
