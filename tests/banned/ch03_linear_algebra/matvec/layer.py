# banned: nn.Linear with A as its weight
import torch
from torch import nn


def matvec(A, x):
    layer = nn.Linear(A.shape[1], A.shape[0], bias=False, dtype=A.dtype)
    layer.weight = nn.Parameter(A.detach())
    return layer(x)
