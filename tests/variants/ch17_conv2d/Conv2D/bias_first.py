# way: the bias registered first, its own correlation inside, a normal start
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size, std=0.1):
        super().__init__()
        self.bias = nn.Parameter(torch.randn(1) * std)
        self.weight = nn.Parameter(torch.randn(kernel_size) * std)

    def forward(self, X):
        h, w = self.weight.shape
        windows = X.unfold(0, h, 1).unfold(1, w, 1)
        return torch.einsum("ijab,ab->ij", windows, self.weight) + self.bias
