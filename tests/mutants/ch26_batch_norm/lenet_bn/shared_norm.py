# fault: the moving statistics are forgotten: evaluation normalises with the batch
# caught by: evaluation_by_example
import torch
from torch import nn


class Norm(nn.Module):
    def __init__(self, c, dims):
        super().__init__()
        shape = (1, c) if dims == 2 else (1, c, 1, 1)
        self.g, self.b = nn.Parameter(torch.ones(shape)), nn.Parameter(torch.zeros(shape))
        self.axes = (0,) if dims == 2 else (0, 2, 3)

    def forward(self, X):
        mean, var = X.mean(self.axes, keepdim=True), X.var(self.axes, correction=0, keepdim=True)
        return self.g * (X - mean) / torch.sqrt(var + 1e-5) + self.b


def lenet_bn():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), Norm(6, 4), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), Norm(16, 4), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), Norm(120, 2), nn.Sigmoid(), nn.Linear(120, 84), Norm(84, 2), nn.Sigmoid(),
        nn.Linear(84, 10),
    )
