# fault: a switch of its own that a net's eval(), which calls train(False), does not reach
# caught by: mode_of_the_net
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.on = True

    def train(self, mode=True):
        self.on = True
        return self

    def eval(self):
        self.on = False
        return self

    def forward(self, X):
        return dropout_layer(X, self.p) if self.on else X
