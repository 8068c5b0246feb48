# banned: torch.ops.aten.dropout
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return torch.ops.aten.dropout.default(X, float(dropout), True)
