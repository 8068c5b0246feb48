# banned: a subclass of the library's layer
from torch import nn


class MaxPool2D(nn.MaxPool2d):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__(pool_size, stride, padding)
