# way: a base class of one's own, int kernel sizes taken too
import torch
from torch import nn


class Layer(nn.Module):
    def make(self, **shapes):
        for name, shape in shapes.items():
            setattr(self, name, nn.Parameter(torch.rand(shape) - 0.5))


class Conv2D(Layer):
    def __init__(self, kernel_size):
        super().__init__()
        size = (kernel_size, kernel_size) if isinstance(kernel_size, int) else kernel_size
        self.make(weight=size, bias=(1,))

    def forward(self, X):
        return corr2d(X, self.weight) + self.bias
