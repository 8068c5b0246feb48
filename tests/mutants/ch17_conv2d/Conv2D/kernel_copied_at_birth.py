# fault: forward uses a copy of the kernel made in __init__: training changes nothing
# caught by: forward_by_hand, matches_reference
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))
        self._kernel = self.weight.detach().clone()

    def forward(self, X):
        return corr2d(X, self._kernel) + self.bias
