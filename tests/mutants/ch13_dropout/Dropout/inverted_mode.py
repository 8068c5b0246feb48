# fault: drops in eval mode only
# caught by: identity_in_eval, each_has_its_own_p
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return X if self.training else dropout_layer(X, self.p)
