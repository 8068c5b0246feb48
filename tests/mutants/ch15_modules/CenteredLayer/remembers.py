# fault: the first input's mean is used for ever
# caught by: by_hand, shift_and_scale
from torch import nn


class CenteredLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = None

    def forward(self, X):
        if self.mean is None:
            self.mean = X.mean()
        return X - self.mean
