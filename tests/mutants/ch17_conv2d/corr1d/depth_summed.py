# fault: corr3d sums over the whole depth as if it were channels: one output plane only
# caught by: matches_reference_3d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    return sum(corr2d(x, k) for x, k in zip(X, K))[None]
