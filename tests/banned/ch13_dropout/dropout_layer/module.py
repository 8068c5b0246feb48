# banned: nn.Dropout
from torch import nn


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return nn.Dropout(dropout)(X)
