# way: no bias in front of a normalisation, where it cancels; a normalisation of its own
import torch
from torch import nn


class Norm(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.scale, self.shift = nn.Parameter(torch.ones(c)), nn.Parameter(torch.zeros(c))
        self.register_buffer("m", torch.zeros(c))
        self.register_buffer("v", torch.ones(c))

    def forward(self, X):
        Y, self.m, self.v = batch_norm(X, self.scale, self.shift, self.m, self.v, 1e-5, 0.9, self.training)
        return Y


def lenet_bn():
    return nn.Sequential(
        nn.Sequential(nn.Conv2d(1, 6, 5, padding=2, bias=False), Norm(6), nn.Sigmoid(), nn.AvgPool2d(2)),
        nn.Sequential(nn.Conv2d(6, 16, 5, bias=False), Norm(16), nn.Sigmoid(), nn.AvgPool2d(2)),
        nn.Flatten(),
        nn.Sequential(nn.Linear(400, 120, bias=False), Norm(120), nn.Sigmoid()),
        nn.Sequential(nn.Linear(120, 84, bias=False), Norm(84), nn.Sigmoid()),
        nn.Linear(84, 10),
    )
