# fault: the constant is a parameter
# caught by: parts
import torch
from torch import nn


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.rand_weight = nn.Parameter(torch.rand(num_inputs, num_inputs))
        self.linear = nn.Linear(num_inputs, num_inputs)

    def forward(self, X):
        X = self.linear(X)
        X = torch.relu(X @ self.rand_weight + 1)
        X = self.linear(X)
        while X.abs().sum() > 1:
            X = X / 2
        return X.sum()
