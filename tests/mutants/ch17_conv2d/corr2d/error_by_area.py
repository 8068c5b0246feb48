# fault: areas are compared, not axes: a long thin kernel slips through
# caught by: refuses_larger_kernel
import torch


def corr2d(X, K):
    if K.numel() > X.numel():
        raise ValueError("kernel too large")
    h, w = K.shape
    Y = torch.zeros((max(X.shape[0] - h + 1, 0), max(X.shape[1] - w + 1, 0)), dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + h, j : j + w] * K).sum()
    return Y
