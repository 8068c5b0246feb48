# fault: corr1d is a true convolution: the kernel is reversed
# caught by: differences, matches_reference_1d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return torch.stack([(x[i : i + len(k)] * k.flip(0)).sum() for i in range(len(x) - len(k) + 1)])


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    d, h, w = (n - k + 1 for n, k in zip(X.shape, K.shape))
    Y = 0
    for a in range(K.shape[0]):
        for b in range(K.shape[1]):
            for c in range(K.shape[2]):
                Y = Y + K[a, b, c] * X[a : a + d, b : b + h, c : c + w]
    return Y
