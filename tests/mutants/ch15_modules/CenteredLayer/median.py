# fault: the median instead of the mean
# caught by: by_hand, matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.median()
