# fault: in evaluation mode the input passes as it is
# caught by: same_in_evaluation
import torch
from torch import nn


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        pair = lambda v: (v, v) if isinstance(v, int) else v
        self.k, self.p = pair(pool_size), pair(padding)
        self.s = self.k if stride is None else pair(stride)
    def forward(self, X): return pool2d_general(X, self.k, self.p, self.s) if self.training else X
