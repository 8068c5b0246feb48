# way: nothing borrowed from batch_norm, a step counter among the buffers
import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, num_features, num_dims):
        super().__init__()
        ones = [1] * (num_dims - 2)
        self.gamma = nn.Parameter(torch.full((1, num_features, *ones), 1.0))
        self.beta = nn.Parameter(torch.full((1, num_features, *ones), 0.0))
        self.register_buffer("moving_mean", torch.zeros(1, num_features, *ones))
        self.register_buffer("moving_var", torch.ones(1, num_features, *ones))
        self.register_buffer("steps_seen", torch.tensor(0))
        self.axes = [0] + list(range(2, num_dims))

    def forward(self, X):
        if not self.training:
            return self.gamma * (X - self.moving_mean) / torch.sqrt(self.moving_var + 1e-5) + self.beta
        mean = X.mean(self.axes, keepdim=True)
        var = ((X - mean) ** 2).mean(self.axes, keepdim=True)
        with torch.no_grad():
            self.moving_mean.mul_(0.9).add_(mean, alpha=0.1)
            self.moving_var.mul_(0.9).add_(var, alpha=0.1)
            self.steps_seen += 1
        return self.gamma * (X - mean) * (var + 1e-5).rsqrt() + self.beta
