# fault: a new random weight in every forward pass
# caught by: constant_is_random_and_fixed, matches_reference
import torch
from torch import nn


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.register_buffer("rand_weight", torch.rand(num_inputs, num_inputs))
        self.linear = nn.Linear(num_inputs, num_inputs)

    def forward(self, X):
        self.rand_weight.copy_(torch.rand_like(self.rand_weight))
        X = self.linear(X)
        X = torch.relu(X @ self.rand_weight + 1)
        X = self.linear(X)
        while X.abs().sum() > 1:
            X = X / 2
        return X.sum()
