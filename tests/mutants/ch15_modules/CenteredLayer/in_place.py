# fault: the input itself is changed
# caught by: matches_reference, shift_and_scale
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        X -= X.mean()
        return X
