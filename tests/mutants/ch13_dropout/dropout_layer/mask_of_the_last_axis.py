# fault: one mask for all rows of the batch
# caught by: elements_are_independent
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape[-1], device=X.device) >= dropout
    return mask * X / (1 - dropout)
