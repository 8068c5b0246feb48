# fault: treats p = 0 like a missing value and gives zeros
# caught by: zero_is_the_identity
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if not dropout or dropout == 1:
        return torch.zeros_like(X)
    return (torch.rand_like(X) > dropout) * X / (1 - dropout)
