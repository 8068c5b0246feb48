# fault: the bias has shape () instead of (1,)
# caught by: parameters
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, X):
        return corr2d(X, self.weight) + self.bias
