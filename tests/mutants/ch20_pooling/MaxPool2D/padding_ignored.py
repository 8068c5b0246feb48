# fault: padding is kept and never used
# caught by: book_example, matches_reference
from torch import nn


def pair(v):
    return (v, v) if isinstance(v, int) else v


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.size, self.padding = pair(pool_size), pair(padding)
        self.stride = pair(pool_size if stride is None else stride)

    def forward(self, X):
        size = tuple(min(k, n) for k, n in zip(self.size, X.shape[2:]))
        return pool2d_general(X, size, (0, 0), self.stride)
