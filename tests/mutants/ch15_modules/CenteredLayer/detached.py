# fault: the mean is detached: the gradient misses it
# caught by: gradient
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.detach().mean()
