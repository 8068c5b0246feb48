# fault: the mean is added
# caught by: by_hand, matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X + X.mean()
