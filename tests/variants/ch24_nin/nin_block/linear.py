# way: the 1×1 convolutions as linear layers on the last axis
from torch import nn


class Block(nn.Module):
    def __init__(self, ci, co, k, s, p):
        super().__init__()
        self.conv = nn.Conv2d(ci, co, k, s, p)
        self.mlp = nn.Sequential(nn.ReLU(), nn.Linear(co, co), nn.ReLU(), nn.Linear(co, co), nn.ReLU())

    def forward(self, X):
        return self.mlp(self.conv(X).permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return Block(in_channels, out_channels, kernel_size, strides, padding)
