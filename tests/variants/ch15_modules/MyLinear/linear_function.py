# way: F.linear with a transposed view
import torch
from torch import nn
from torch.nn import functional as F


class MyLinear(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(units))
        self.weight = nn.Parameter(torch.empty(in_units, units))
        nn.init.xavier_uniform_(self.weight)

    def forward(self, X):
        return F.relu(F.linear(X, self.weight.t(), self.bias))
