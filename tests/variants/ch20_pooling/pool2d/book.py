# way: the book's loops, the mode checked first
import torch


def pool2d(X, pool_size, mode="max"):
    if mode not in {"max", "avg"}:
        raise ValueError(f"unknown mode {mode}")
    p_h, p_w = pool_size
    Y = torch.zeros((X.shape[0] - p_h + 1, X.shape[1] - p_w + 1), dtype=X.dtype, device=X.device)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            if mode == "max":
                Y[i, j] = X[i : i + p_h, j : j + p_w].max()
            else:
                Y[i, j] = X[i : i + p_h, j : j + p_w].mean()
    return Y
