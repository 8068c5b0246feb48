# fault: a parameter that scales the result
# caught by: has_no_parameters
import torch
from torch import nn


def pair(v):
    return (v, v) if isinstance(v, int) else v


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.args = pair(pool_size), pair(padding), pair(pool_size if stride is None else stride)
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, X):
        return pool2d_general(X, *self.args) * self.scale.to(X.dtype)
