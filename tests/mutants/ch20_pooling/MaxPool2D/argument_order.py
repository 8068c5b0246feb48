# fault: the library's order: (pool_size, stride, padding)
# caught by: book_example
from torch import nn


def pair(v):
    return (v, v) if isinstance(v, int) else v


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, stride=None, padding=0):
        super().__init__()
        self.args = pair(pool_size), pair(padding), pair(pool_size if stride is None else stride)

    def forward(self, X):
        return pool2d_general(X, *self.args)
