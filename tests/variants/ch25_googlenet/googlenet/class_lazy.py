# way: a class with lazy first and last layers and a mean for the pooling
import torch
from torch import nn


class GoogLeNet(nn.Module):
    def __init__(self, num_classes):
        super().__init__()
        self.head = nn.LazyLinear(num_classes)
        self.pool = nn.MaxPool2d(3, stride=2, padding=1)
        self.b5 = nn.Sequential(
            Inception(832, 256, (160, 320), (32, 128), 128), Inception(832, 384, (192, 384), (48, 128), 128)
        )
        self.b4 = nn.Sequential(
            Inception(480, 192, (96, 208), (16, 48), 64), Inception(512, 160, (112, 224), (24, 64), 64),
            Inception(512, 128, (128, 256), (24, 64), 64), Inception(512, 112, (144, 288), (32, 64), 64),
            Inception(528, 256, (160, 320), (32, 128), 128),
        )
        self.b3 = nn.Sequential(
            Inception(192, 64, (96, 128), (16, 32), 32), Inception(256, 128, (128, 192), (32, 96), 64)
        )
        self.b2a, self.b2b = nn.Conv2d(64, 64, 1), nn.Conv2d(64, 192, 3, padding=1)
        self.b1 = nn.LazyConv2d(64, 7, stride=2, padding=3)

    def forward(self, X):
        X = self.pool(self.b1(X).relu())
        X = self.pool(self.b2b(self.b2a(X).relu()).relu())
        X = self.b5(self.pool(self.b4(self.pool(self.b3(X)))))
        return self.head(X.mean((2, 3)))


def googlenet(in_channels=1, num_classes=10):
    return GoogLeNet(num_classes)
