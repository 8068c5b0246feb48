# way: a helper makes pairs, the chapter's function does the work
from torch import nn


def as_pair(value):
    return value if isinstance(value, tuple) else (value, value)


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.pool_size = as_pair(pool_size)
        self.padding = as_pair(padding)
        self.stride = as_pair(pool_size if stride is None else stride)

    def forward(self, X):
        return pool2d_general(X, self.pool_size, self.padding, self.stride)
