# fault: corr3d uses only the kernel's first plane, on every plane of the volume
# caught by: matches_reference_3d, block_sums
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    depth = X.shape[0] - K.shape[0] + 1
    return torch.stack([corr2d(X[i], K[0]) for i in range(depth)])
