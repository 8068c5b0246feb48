# banned: torch.dropout under another name
import torch

drop = getattr(torch, "drop" + "out")


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    return drop(X, float(dropout), True)
