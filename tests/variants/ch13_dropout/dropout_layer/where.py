# way: torch.where, mask in the tensor's own dtype
import torch


def dropout_layer(X, dropout):
    if dropout > 1:
        raise ValueError("too large")
    elif dropout < 0:
        raise ValueError("negative")
    scale = 1 / max(1 - dropout, 1e-12)
    return torch.where(torch.rand_like(X) < dropout, torch.zeros_like(X), X * scale)
