# fault: the result is always float32
# caught by: drops_or_scales
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros(X.shape)
    mask = (torch.rand(X.shape) >= dropout).float()
    return mask * X.float() / (1 - dropout)
