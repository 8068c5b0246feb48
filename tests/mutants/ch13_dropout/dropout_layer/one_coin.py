# fault: a single coin for the whole tensor
# caught by: share_of_zeros, elements_are_independent
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1 or torch.rand(()).item() < dropout:
        return torch.zeros_like(X)
    return X / (1 - dropout)
