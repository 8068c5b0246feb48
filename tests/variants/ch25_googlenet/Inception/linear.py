# way: the 1×1 convolutions as linear layers over the channel axis, ReLU as clamp
import torch
from torch import nn


class Pixelwise(nn.Module):
    def __init__(self, ci, co):
        super().__init__()
        self.map = nn.Linear(ci, co)

    def forward(self, X):
        return self.map(X.movedim(1, -1)).movedim(-1, 1).clamp(min=0)


class Inception(nn.Module):
    def __init__(self, in_channels, c1, c2, c3, c4):
        super().__init__()
        self.ones = nn.ModuleList(Pixelwise(in_channels, c) for c in (c1, c2[0], c3[0], c4))
        self.three = nn.Conv2d(*c2, 3, padding="same")
        self.five = nn.Conv2d(*c3, 5, padding="same")

    def forward(self, X):
        a, b, c, d = self.ones
        pooled = nn.functional.max_pool2d(X, 3, stride=1, padding=1)
        return torch.cat([a(X), self.three(b(X)).clamp(min=0), self.five(c(X)).clamp(min=0), d(pooled)], dim=-3)
