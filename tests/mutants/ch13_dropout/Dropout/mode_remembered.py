# fault: the mode is read once, in the constructor
# caught by: identity_in_eval
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.active = self.training

    def forward(self, X):
        return dropout_layer(X, self.p) if self.active else X
