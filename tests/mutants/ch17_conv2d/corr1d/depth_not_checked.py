# fault: corr3d checks height and width, not depth
# caught by: refuses_larger_kernel
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if K.shape[1] > X.shape[1] or K.shape[2] > X.shape[2]:
        raise ValueError("the kernel is larger than the volume")
    d, h, w = (max(0, n - k + 1) for n, k in zip(X.shape, K.shape))
    Y = torch.zeros(d, h, w, dtype=X.dtype)
    for i in range(d):
        Y[i] = sum(corr2d(X[i + a], K[a]) for a in range(len(K)))
    return Y
