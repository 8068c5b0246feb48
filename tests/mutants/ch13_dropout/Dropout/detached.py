# fault: the graph is cut
# caught by: gradient
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, X):
        return dropout_layer(X.data, self.p).requires_grad_() if self.training else X
