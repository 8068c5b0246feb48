# way: a class, the convolutions registered backwards
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, convs, ci, co):
        super().__init__()
        self.later = nn.ModuleList(nn.Conv2d(co, co, (3, 3), padding=(1, 1)) for _ in range(convs - 1))
        self.first = nn.Conv2d(ci, co, (3, 3), padding=(1, 1))

    def forward(self, X):
        for conv in (self.first, *self.later):
            X = conv(X).relu()
        return F.max_pool2d(X, 2)


def vgg_block(num_convs, in_channels, out_channels):
    return Block(num_convs, in_channels, out_channels)
