# banned: torch.nn.functional.dropout
import torch
import torch.nn.functional as F


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return F.dropout(X, dropout, training=True)
