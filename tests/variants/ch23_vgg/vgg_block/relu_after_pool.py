# way: the last ReLU after the pooling, which is the same
from torch import nn


def vgg_block(num_convs, in_channels, out_channels, activation=nn.ReLU):
    block = nn.Sequential()
    for k in range(num_convs):
        block.add_module(f"conv{k}", nn.Conv2d(out_channels if k else in_channels, out_channels, 3, 1, 1))
        if k < num_convs - 1:
            block.add_module(f"relu{k}", activation())
    block.add_module("pool", nn.MaxPool2d(2, 2))
    block.add_module("relu", activation())
    return block
