# fault: p = 1 is refused
# caught by: one_gives_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout < 1:
        raise ValueError("not a probability")
    return (torch.rand_like(X) >= dropout) * X / (1 - dropout)
