# way: the buffers replaced through .data, keyword arguments
import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, num_features: int, num_dims: int) -> None:
        super().__init__()
        shape = {2: (1, num_features), 4: (1, num_features, 1, 1)}[num_dims]
        for name, value in (("gamma", 1.0), ("beta", 0.0)):
            setattr(self, name, nn.Parameter(torch.empty(shape).fill_(value)))
        for name, value in (("moving_mean", 0.0), ("moving_var", 1.0)):
            self.register_buffer(name, torch.empty(shape).fill_(value))

    def forward(self, X):
        Y, mean, var = batch_norm(
            X, gamma=self.gamma, beta=self.beta, moving_mean=self.moving_mean, moving_var=self.moving_var,
            eps=1e-5, momentum=0.9, training=self.training,
        )
        if self.training:
            self.moving_mean.data = mean
            self.moving_var.data = var
        return Y
