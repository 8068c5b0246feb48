# fault: always drops exactly the share p, so that elements are not independent
# caught by: elements_are_independent
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    flat = torch.ones(X.numel(), dtype=X.dtype, device=X.device)
    flat[torch.randperm(X.numel())[: round(dropout * X.numel())]] = 0
    return X * flat.reshape(X.shape) / (1 - dropout)
