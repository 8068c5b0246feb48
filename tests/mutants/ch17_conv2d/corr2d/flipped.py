# fault: the kernel is flipped: a true convolution instead of a cross-correlation
# caught by: matches_reference
import torch


def corr2d(X, K):
    h, w = K.shape
    if h > X.shape[0] or w > X.shape[1]:
        raise ValueError("kernel too large")
    K = K.flip(0, 1)
    rows = []
    for i in range(X.shape[0] - h + 1):
        rows.append(torch.stack([(X[i : i + h, j : j + w] * K).sum() for j in range(X.shape[1] - w + 1)]))
    return torch.stack(rows)
