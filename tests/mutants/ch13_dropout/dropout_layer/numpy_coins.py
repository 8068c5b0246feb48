# fault: draws from numpy's generator, which torch.manual_seed does not set
# caught by: draws_from_torch
import numpy as np
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.from_numpy(np.random.rand(*X.shape) >= dropout)
    return mask * X / (1 - dropout)
