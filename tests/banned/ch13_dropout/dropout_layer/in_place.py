# banned: nn.Dropout(inplace=True) on a copy
from torch import nn


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    Y = X.clone()
    nn.Dropout(dropout, inplace=True)(Y)
    return Y
