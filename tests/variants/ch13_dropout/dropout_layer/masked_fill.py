# way: in-place work on a copy, masked_fill
import torch


def dropout_layer(X, dropout, inplace=False):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return X * 0
    dropped = torch.empty(X.shape, device=X.device).uniform_() < dropout
    return X.mul(1 / (1 - dropout)).masked_fill(dropped, 0)
