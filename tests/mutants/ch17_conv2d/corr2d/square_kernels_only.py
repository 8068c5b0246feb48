# fault: the kernel's height is used for both axes: right for square kernels only
# caught by: shape_and_dtype, matches_reference
import torch


def corr2d(X, K):
    h = K.shape[0]
    if h > X.shape[0] or K.shape[1] > X.shape[1]:
        raise ValueError("kernel too large")
    Y = torch.zeros((X.shape[0] - h + 1, X.shape[1] - h + 1), dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + h, j : j + h] * K[:, :h]).sum()
    return Y
