# way: register_parameter and an initialiser, helpers as methods
import torch
from torch import nn


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super(Conv2D, self).__init__()
        self.kernel_size = tuple(kernel_size)
        self.register_parameter("weight", nn.Parameter(torch.empty(self.kernel_size)))
        self.register_parameter("bias", nn.Parameter(torch.empty((1,))))
        self.reset_parameters()

    def reset_parameters(self):
        nn.init.uniform_(self.weight, -0.5, 0.5)
        nn.init.zeros_(self.bias)

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}"

    def forward(self, X):
        return corr2d(X, self.weight).add(self.bias)
