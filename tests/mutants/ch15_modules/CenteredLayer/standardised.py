# fault: divides by the standard deviation, too
# caught by: by_hand, shift_and_scale, matches_reference
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return (X - X.mean()) / (X.std(unbiased=False) + 1e-5)
