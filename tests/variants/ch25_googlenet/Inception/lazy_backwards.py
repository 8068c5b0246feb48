# way: lazy layers, registered from the last path to the first, one ReLU for all
import torch
from torch import nn


class Inception(nn.Module):
    def __init__(self, in_channels, c1, c2, c3, c4):
        super().__init__()
        self.out4 = nn.LazyConv2d(c4, 1)
        self.out3 = nn.LazyConv2d(c3[1], 5, padding=2)
        self.in3 = nn.LazyConv2d(c3[0], 1)
        self.out2 = nn.LazyConv2d(c2[1], 3, padding=1)
        self.in2 = nn.LazyConv2d(c2[0], 1)
        self.out1 = nn.LazyConv2d(c1, 1)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d(3, 1, 1)

    def forward(self, X):
        relu = self.relu
        paths = [self.out1(X), self.out2(relu(self.in2(X))), self.out3(relu(self.in3(X))), self.out4(self.pool(X))]
        return relu(torch.cat(paths, 1))
