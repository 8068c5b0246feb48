# way: torch.bernoulli on a tensor of probabilities
import torch


def dropout_layer(X, dropout):
    if dropout < 0 or dropout > 1:
        raise ValueError(f"{dropout=}")
    keep = 1 - dropout
    mask = torch.bernoulli(torch.full_like(X, keep, requires_grad=False))
    return X * mask / keep if keep else X * mask
