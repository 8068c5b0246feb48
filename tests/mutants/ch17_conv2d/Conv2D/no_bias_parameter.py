# fault: no bias at all
# caught by: parameters, forward_by_hand
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))

    def forward(self, X):
        return corr2d(X, self.weight)
