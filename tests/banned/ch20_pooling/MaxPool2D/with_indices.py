# banned: the form that returns indices as well
import torch.nn.functional as F
from torch import nn


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=0, stride=None):
        super().__init__()
        self.args = (pool_size, stride, padding)

    def forward(self, X):
        values, _ = F.max_pool2d(X, *self.args, return_indices=True)
        return values
