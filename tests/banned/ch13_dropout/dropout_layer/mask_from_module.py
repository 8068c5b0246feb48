# banned: the mask is made by nn.Dropout on ones
import torch
from torch import nn


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return X * nn.Dropout(dropout)(torch.ones_like(X))
