# fault: 0/0 at p = 1 gives NaN
# caught by: one_gives_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    mask = (torch.rand_like(X) >= dropout).to(X.dtype)
    return mask * X / (1 - torch.tensor(dropout, dtype=X.dtype))
