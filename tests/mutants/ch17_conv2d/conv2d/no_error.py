# fault: written with its own loops, without the check of the kernel's size
# caught by: refuses_larger_kernel
import torch


def conv2d(X, K):
    h, w = K.shape
    F = K.flip(0, 1)
    Y = torch.zeros((max(X.shape[0] - h + 1, 0), max(X.shape[1] - w + 1, 0)), dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + h, j : j + w] * F).sum()
    return Y
