# fault: compares normal, not uniform, numbers with p
# caught by: share_of_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    return (torch.randn_like(X) > dropout) * X / (1 - dropout)
