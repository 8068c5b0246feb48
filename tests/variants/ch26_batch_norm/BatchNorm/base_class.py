# way: the library's base class holds the mode, the arithmetic is by hand
import torch
from torch import nn


class Statistics(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("moving_mean", torch.zeros(size))
        self.register_buffer("moving_var", torch.ones(size))

    def update(self, mean, var):
        self.moving_mean = 0.9 * self.moving_mean + 0.1 * mean.detach()
        self.moving_var = 0.9 * self.moving_var + 0.1 * var.detach()


class BatchNorm(Statistics):
    def __init__(self, num_features, num_dims):
        super().__init__(num_features)
        self.gamma = nn.parameter.Parameter(torch.ones(num_features))
        self.beta = nn.parameter.Parameter(torch.zeros(num_features))
        self.dims = num_dims

    def forward(self, X):
        rows = X if self.dims == 2 else X.movedim(1, -1)
        if self.training:
            flat = rows.reshape(-1, rows.shape[-1])
            mean, var = flat.mean(0), flat.var(0, correction=0)
            self.update(mean, var)
        else:
            mean, var = self.moving_mean, self.moving_var
        out = self.gamma * ((rows - mean) / torch.sqrt(var + 1e-5)) + self.beta
        return out if self.dims == 2 else out.movedim(-1, 1)
