# fault: a copy of the weight, made at the start, does the work
# caught by: by_hand, matches_reference
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units))
        self.bias = nn.Parameter(torch.zeros(units))
        self._start = self.weight.clone()

    def forward(self, X):
        return torch.relu(X @ self._start + self.bias)
