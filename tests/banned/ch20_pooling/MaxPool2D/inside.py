# banned: an nn.MaxPool2d inside
from torch import nn


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.pool = nn.MaxPool2d(pool_size, stride, padding)

    def forward(self, X):
        return self.pool(X)
