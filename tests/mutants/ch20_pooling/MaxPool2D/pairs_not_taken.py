# fault: ints only: a pair's first number is used for both axes
# caught by: book_example, matches_reference
from torch import nn


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        first = lambda v: v if isinstance(v, int) else v[0]
        self.size = (first(pool_size),) * 2
        self.padding = (first(padding),) * 2
        self.stride = self.size if stride is None else (first(stride),) * 2

    def forward(self, X):
        return pool2d_general(X, self.size, self.padding, self.stride)
