# fault: padded with zeros: all-negative images are beaten by their padding
# caught by: matches_reference
import torch.nn.functional as F
from torch import nn


def pair(v):
    return (v, v) if isinstance(v, int) else v


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.size, self.padding = pair(pool_size), pair(padding)
        self.stride = pair(pool_size if stride is None else stride)

    def forward(self, X):
        P = F.pad(X, (self.padding[1],) * 2 + (self.padding[0],) * 2)
        return P.unfold(2, self.size[0], self.stride[0]).unfold(3, self.size[1], self.stride[1]).amax((4, 5))
