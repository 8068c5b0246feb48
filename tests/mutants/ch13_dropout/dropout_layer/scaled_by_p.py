# fault: divides by p instead of 1 − p
# caught by: drops_or_scales, zero_is_the_identity
import torch


def dropout_layer(X, dropout):
    if dropout < 0 or dropout > 1:
        raise ValueError("dropout must be in [0, 1]")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand_like(X) > dropout
    return mask * X / dropout if dropout else mask * X / 1e-9
