# banned: torch.batch_norm in a module of its own
import torch
from torch import nn


class Norm(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.g, self.b = nn.Parameter(torch.ones(c)), nn.Parameter(torch.zeros(c))
        self.register_buffer("m", torch.zeros(c))
        self.register_buffer("v", torch.ones(c))

    def forward(self, X):
        return torch.batch_norm(X, self.g, self.b, self.m, self.v, self.training, 0.1, 1e-5, True)


def lenet_bn():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), Norm(6), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), Norm(16), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), Norm(120), nn.Sigmoid(), nn.Linear(120, 84), Norm(84), nn.Sigmoid(), nn.Linear(84, 10),
    )
