# fault: drops half, whatever p is
# caught by: share_of_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout in (0, 1):
        return X * (1 - dropout)
    return torch.randint(0, 2, X.shape) * X / (1 - dropout)
