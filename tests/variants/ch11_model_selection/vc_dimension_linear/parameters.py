# way: the number of parameters of the layer
from torch import nn


def vc_dimension_linear(d):
    return sum(p.numel() for p in nn.Linear(d, 1).parameters())
