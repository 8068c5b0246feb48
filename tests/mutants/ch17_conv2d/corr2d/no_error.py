# fault: a kernel larger than the image gives an empty result instead of ValueError
# caught by: refuses_larger_kernel
import torch


def corr2d(X, K):
    h, w = K.shape
    rows, cols = max(X.shape[0] - h + 1, 0), max(X.shape[1] - w + 1, 0)
    Y = torch.zeros((rows, cols), dtype=X.dtype, device=X.device)
    for i in range(rows):
        for j in range(cols):
            Y[i, j] = (X[i : i + h, j : j + w] * K).sum()
    return Y
