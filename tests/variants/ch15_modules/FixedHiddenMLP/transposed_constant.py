# way: the random weight is used through F.linear
import torch
from torch import nn
from torch.nn import functional as F


class FixedHiddenMLP(nn.Module):
    def __init__(self, num_inputs=20):
        super().__init__()
        self.fc = nn.Linear(num_inputs, num_inputs)
        self.register_buffer("constant", torch.randn(num_inputs, num_inputs))

    def forward(self, X):
        H = F.relu(F.linear(self.fc(X), self.constant) + 1.0)
        Z = self.fc(H)
        while torch.sum(torch.abs(Z)).item() > 1:
            Z = 0.5 * Z
        return torch.sum(Z)
