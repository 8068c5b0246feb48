# fault: the result loses its shape
# caught by: drops_or_scales
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    x = X.reshape(X.shape[0], -1)
    return (torch.rand_like(x) >= dropout) * x / (1 - dropout)
