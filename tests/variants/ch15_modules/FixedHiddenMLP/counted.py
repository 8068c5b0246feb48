# way: counts the halvings first, and divides once by a power of two
import torch
from torch import nn


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.linear = nn.Linear(num_inputs, num_inputs)
        self.register_buffer("rand_weight", torch.rand(num_inputs, num_inputs, requires_grad=False))

    def forward(self, X):
        Z = self.linear((self.linear(X).mm(self.rand_weight) + 1).relu())
        norm = float(Z.detach().abs().sum())
        times = 0
        while norm > 1:
            norm, times = norm / 2, times + 1
        return Z.sum() / 2**times
