# fault: corr3d detaches its kernel: the layer could never learn
# caught by: gradient_3d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    K = K.detach()
    return X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1).mul(K).sum((3, 4, 5))
