# way: layers of one's own with parameters laid out the library's way
import math

import torch
from torch import nn


class Affine(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.W = nn.Parameter(torch.empty(m, n).uniform_(-1, 1) / math.sqrt(n))
        self.b = nn.Parameter(torch.zeros(m))

    def forward(self, X):
        return torch.mm(X, self.W.t()) + self.b


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.hidden = Affine(num_inputs, num_hiddens)
        self.out = Affine(num_hiddens, num_outputs)

    def forward(self, X):
        H = self.hidden(X)
        return self.out(torch.where(H > 0, H, torch.zeros_like(H)))
