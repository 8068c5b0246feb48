# fault: always computes in float32
# caught by: matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        X = X.float()
        return X - X.mean()
