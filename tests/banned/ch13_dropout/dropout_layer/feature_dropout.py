# banned: feature dropout on one-element features
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return torch.feature_dropout(X.reshape(1, -1, 1), float(dropout), True).reshape(X.shape)
