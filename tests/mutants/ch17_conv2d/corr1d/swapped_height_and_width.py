# fault: corr3d's kernel has its height and width exchanged
# caught by: matches_reference_3d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    d, h, w = (n - k + 1 for n, k in zip(X.shape, K.shape))
    swapped = K.transpose(1, 2).reshape(K.shape)
    Y = torch.zeros(d, h, w, dtype=X.dtype)
    for a in range(K.shape[0]):
        for b in range(K.shape[1]):
            for c in range(K.shape[2]):
                Y = Y + swapped[a, b, c] * X[a : a + d, b : b + h, c : c + w]
    return Y
