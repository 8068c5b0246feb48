# fault: the mean of each row
# caught by: by_hand, matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.mean(dim=-1, keepdim=True)
