# fault: the kernel is flipped
# caught by: forward_by_hand, matches_reference
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return conv2d(X, self.weight) + self.bias
