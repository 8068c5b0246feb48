# way: keeps its own flag, set when train() or eval() is called
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.rate, self.on = p, True

    def train(self, mode=True):
        self.on = mode
        return super().train(mode)

    def forward(self, X):
        return dropout_layer(X, self.rate) if self.on else X.clone()
