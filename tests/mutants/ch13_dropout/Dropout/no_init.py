# fault: super().__init__() is missing
# caught by: identity_in_eval, mode_is_not_grad_mode
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training else X
