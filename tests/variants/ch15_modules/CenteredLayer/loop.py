# way: a loop over the elements
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        total = 0
        for x in X.flatten():
            total = total + x
        return X - total / X.numel()
