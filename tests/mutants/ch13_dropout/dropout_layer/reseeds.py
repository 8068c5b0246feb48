# fault: seeds the global generator at every call
# caught by: drops_or_scales, draws_from_torch
import torch


def dropout_layer(X, dropout):
    torch.manual_seed(0)
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    return (torch.rand_like(X) >= dropout) * X / (1 - dropout)
