# fault: a module of its own, no nn.Linear
# caught by: is_linear
import torch
from torch import nn


class Pixelwise(nn.Module):
    def __init__(self, conv):
        super().__init__()
        self.weight, self.bias = conv.weight.detach().flatten(1), conv.bias

    def forward(self, X):
        Y = X @ self.weight.T
        return Y if self.bias is None else Y + self.bias


def conv1x1_as_linear(conv):
    return Pixelwise(conv)
