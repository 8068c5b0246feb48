# banned: a library layer inside
import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, num_features, num_dims):
        super().__init__()
        self.inner = (nn.BatchNorm1d if num_dims == 2 else nn.BatchNorm2d)(num_features)
        self.gamma, self.beta = self.inner.weight, self.inner.bias
        self.register_buffer("moving_mean", self.inner.running_mean)
        self.register_buffer("moving_var", self.inner.running_var)

    def forward(self, X):
        return self.inner(X)
