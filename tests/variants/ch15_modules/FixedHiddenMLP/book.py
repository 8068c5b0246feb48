# way: the book's way, with in-place halving
import torch
from torch import nn
from torch.nn import functional as F


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.register_buffer("rand_weight", torch.rand((num_inputs, num_inputs)))
        self.linear = nn.LazyLinear(num_inputs)

    def forward(self, X):
        X = self.linear(X)
        X = F.relu(torch.matmul(X, self.rand_weight) + 1)
        X = self.linear(X)
        while X.abs().sum() > 1:
            X /= 2
        return X.sum()
