# banned: torch.ops.aten.native_dropout
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return torch.ops.aten.native_dropout(X, float(dropout), True)[0]
