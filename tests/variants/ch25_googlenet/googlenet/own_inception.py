# way: a block of its own in the same cell, 1×1 head as a convolution
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, ci, a, b, c, d):
        super().__init__()
        self.a = nn.Conv2d(ci, a, 1)
        self.b = nn.Sequential(nn.Conv2d(ci, b[0], 1), nn.ReLU(), nn.Conv2d(*b, 3, padding=1))
        self.c = nn.Sequential(nn.Conv2d(ci, c[0], 1), nn.ReLU(), nn.Conv2d(*c, 5, padding=2))
        self.d = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(ci, d, 1))

    def forward(self, X):
        return torch.cat([self.a(X), self.b(X), self.c(X), self.d(X)], 1).relu()


def googlenet(in_channels=1, num_classes=10, width=1):
    pool = nn.MaxPool2d(3, 2, 1)
    return nn.Sequential(
        nn.Sequential(nn.Conv2d(in_channels, 64, 7, 2, 3), nn.ReLU(), pool),
        nn.Sequential(nn.Conv2d(64, 64, 1), nn.ReLU(), nn.Conv2d(64, 192, 3, 1, 1), nn.ReLU(), pool),
        nn.Sequential(Block(192, 64, [96, 128], [16, 32], 32), Block(256, 128, [128, 192], [32, 96], 64), pool),
        nn.Sequential(
            Block(480, 192, [96, 208], [16, 48], 64), Block(512, 160, [112, 224], [24, 64], 64),
            Block(512, 128, [128, 256], [24, 64], 64), Block(512, 112, [144, 288], [32, 64], 64),
            Block(528, 256, [160, 320], [32, 128], 128), pool,
        ),
        nn.Sequential(
            Block(832, 256, [160, 320], [32, 128], 128), Block(832, 384, [192, 384], [48, 128], 128),
            nn.AdaptiveAvgPool2d(1),
        ),
        nn.Conv2d(1024, num_classes, 1), nn.Flatten(),
    )
