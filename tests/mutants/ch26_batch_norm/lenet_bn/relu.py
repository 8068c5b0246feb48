# fault: ReLU in place of sigmoid
# caught by: matches_reference
from torch import nn


def lenet_bn():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), BatchNorm(6, 4), nn.ReLU(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), BatchNorm(16, 4), nn.ReLU(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), BatchNorm(120, 2), nn.ReLU(), nn.Linear(120, 84), BatchNorm(84, 2), nn.ReLU(),
        nn.Linear(84, 10),
    )
