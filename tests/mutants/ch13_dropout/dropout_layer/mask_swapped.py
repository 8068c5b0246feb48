# fault: compares the wrong way: drops with probability 1 − p, but scales by 1/(1 − p)
# caught by: share_of_zeros, keeps_the_mean
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    if dropout == 0:
        return X
    return (torch.rand_like(X) < dropout) * X / (1 - dropout)
