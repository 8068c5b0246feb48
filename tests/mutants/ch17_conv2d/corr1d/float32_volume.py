# fault: corr3d collects its result in float32
# caught by: matches_reference_3d, gradient_3d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, len(k), 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    Y = torch.zeros([n - k + 1 for n, k in zip(X.shape, K.shape)])
    for i in range(Y.shape[0]):
        Y[i] = sum(corr2d(X[i + a], K[a]) for a in range(len(K)))
    return Y
