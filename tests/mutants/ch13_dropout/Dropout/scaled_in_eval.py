# fault: multiplies by 1 − p in eval mode, on top of the scaling in training
# caught by: identity_in_eval, moments
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training else X * (1 - self.p)
