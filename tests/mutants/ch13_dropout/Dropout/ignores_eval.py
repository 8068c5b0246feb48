# fault: drops in eval mode too
# caught by: identity_in_eval, moments
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p)
