# fault: multiplies with Gaussian noise of the same mean and variance
# caught by: drops_or_scales, share_of_zeros
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    return X * (1 + (dropout / (1 - dropout)) ** 0.5 * torch.randn_like(X))
