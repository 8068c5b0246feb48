# fault: p is kept in the class: the last one made decides
# caught by: each_has_its_own_p
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        Dropout.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training else X
