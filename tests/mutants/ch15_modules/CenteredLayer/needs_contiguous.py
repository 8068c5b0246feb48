# fault: view fails on a transposed input
# caught by: matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        f = X.view(-1)
        return (f - f.mean()).view(X.shape)
