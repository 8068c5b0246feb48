# fault: relu under no_grad, put back as a mask: the bias' gradient ignores it
# caught by: gradient
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units))
        self.bias = nn.Parameter(torch.zeros(units))

    def forward(self, X):
        Z = X @ self.weight + self.bias
        return Z + (torch.relu(Z) - Z).detach()
