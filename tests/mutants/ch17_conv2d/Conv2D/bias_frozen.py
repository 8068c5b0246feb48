# fault: the bias does not require a gradient
# caught by: parameters
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1), requires_grad=False)

    def forward(self, X):
        return corr2d(X, self.weight) + self.bias
