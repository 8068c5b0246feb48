# banned: the forward pass is compiled to TorchScript around a convolution
import torch
from torch import nn

program = torch.jit.CompilationUnit(
    """
def run(X, K, b):
    return torch.conv2d(X.unsqueeze(0).unsqueeze(0), K.unsqueeze(0).unsqueeze(0), b)[0][0]
"""
)


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return program.run(X, self.weight, self.bias)
