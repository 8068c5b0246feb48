# way: a class, registered backwards, clamped
from torch import nn


class Block(nn.Module):
    def __init__(self, ci, co, k, s, p):
        super().__init__()
        self.c3 = nn.Conv2d(co, co, 1)
        self.c2 = nn.Conv2d(co, co, 1)
        self.c1 = nn.Conv2d(ci, co, k, stride=s, padding=p)

    def forward(self, X):
        for layer in (self.c1, self.c2, self.c3):
            X = layer(X).clamp(min=0)
        return X


def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return Block(in_channels, out_channels, kernel_size, strides, padding)
