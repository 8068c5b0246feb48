# fault: its own generator with a fixed seed: the same mask every time
# caught by: draws_from_torch, elements_are_independent
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    g = torch.Generator().manual_seed(42)
    return (torch.rand(X.shape, generator=g) >= dropout) * X / (1 - dropout)
