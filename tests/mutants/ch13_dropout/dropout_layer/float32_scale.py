# fault: the scale is rounded to float32, which spoils float64
# caught by: drops_or_scales
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    if dropout == 1:
        return torch.zeros_like(X)
    scaled = (torch.rand(X.shape) >= dropout).float() / (1 - dropout)
    return scaled * X
