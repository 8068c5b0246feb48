# fault: the mean is taken out as a number: the gradient misses it
# caught by: gradient
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.mean().item()
