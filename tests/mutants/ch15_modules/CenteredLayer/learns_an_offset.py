# fault: has a trainable offset
# caught by: is_a_module_without_parameters
import torch
from torch import nn


class CenteredLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.offset = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return X - X.mean()
