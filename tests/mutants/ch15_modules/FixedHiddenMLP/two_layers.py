# fault: two linear layers instead of one that is shared
# caught by: parts
import torch
from torch import nn


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.register_buffer("rand_weight", torch.rand(num_inputs, num_inputs))
        self.linear1 = nn.Linear(num_inputs, num_inputs)
        self.linear2 = nn.Linear(num_inputs, num_inputs)

    def forward(self, X):
        X = self.linear1(X)
        X = torch.relu(X @ self.rand_weight + 1)
        X = self.linear2(X)
        while X.abs().sum() > 1:
            X = X / 2
        return X.sum()
