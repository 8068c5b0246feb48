# fault: numbers are taken out of the graph with item(): the values are right, autograd is broken
# caught by: gradient
import torch


def corr2d(X, K):
    h, w = K.shape
    if h > X.shape[0] or w > X.shape[1]:
        raise ValueError("kernel too large")
    rows = [
        [(X[i : i + h, j : j + w] * K).sum().item() for j in range(X.shape[1] - w + 1)]
        for i in range(X.shape[0] - h + 1)
    ]
    return torch.tensor(rows, dtype=X.dtype)
