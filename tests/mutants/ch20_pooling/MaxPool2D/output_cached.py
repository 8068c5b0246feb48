# fault: the first result is kept and returned again for every later batch of the same shape
# caught by: keeps_nothing
import torch
from torch import nn


def pair(v):
    return (v, v) if isinstance(v, int) else v


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.args = pair(pool_size), pair(padding), pair(pool_size if stride is None else stride)
        self.shape = None

    def forward(self, X):
        if self.shape is None:
            self.shape = X.shape[2:]
        return pool2d_general(X[:, :, : self.shape[0], : self.shape[1]].reshape(-1, X.shape[1], *self.shape), *self.args)
