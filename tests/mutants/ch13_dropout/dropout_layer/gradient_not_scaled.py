# fault: the scaling is outside the graph
# caught by: gradient
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand_like(X) >= dropout).to(X.dtype)
    kept = mask * X
    return kept + (kept / (1 - dropout) - kept).detach()
