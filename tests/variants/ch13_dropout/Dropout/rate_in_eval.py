# way: the probability is 0 in eval mode
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.probability = p

    def forward(self, X):
        return dropout_layer(X, self.probability * self.training)
