# fault: weight and bias are tensors, not parameters: nothing is registered
# caught by: parameters
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = torch.rand(kernel_size, requires_grad=True)
        self.bias = torch.zeros(1, requires_grad=True)

    def forward(self, X):
        return corr2d(X, self.weight) + self.bias
