# fault: corr3d takes the kernel's depth as the size of every axis
# caught by: matches_reference_3d, block_sums
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    s = K.shape[0]
    windows = X.unfold(0, s, 1).unfold(1, s, 1).unfold(2, s, 1)
    return (windows * K).sum((3, 4, 5))
