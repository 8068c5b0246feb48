# fault: draws half the coins and mirrors them
# caught by: elements_are_independent
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand_like(X) >= dropout).reshape(-1)
    half = mask.numel() // 2
    if half:
        mask[-half:] = mask[:half].flip(0)
    return mask.reshape(X.shape) * X / (1 - dropout)
