# fault: drops only when the input requires a gradient
# caught by: mode_is_not_grad_mode
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X, self.p) if self.training and X.requires_grad else X
