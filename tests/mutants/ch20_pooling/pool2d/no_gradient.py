# fault: maxima are taken out with item()
# caught by: gradient
import torch


def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    W = X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1)
    if mode == "avg":
        return W.mean((2, 3))
    return torch.tensor([[w.max().item() for w in row] for row in W], dtype=X.dtype)
