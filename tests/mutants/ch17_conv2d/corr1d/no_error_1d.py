# fault: a kernel longer than the sequence gives an empty tensor
# caught by: refuses_longer_kernel
import torch


def corr1d(x, k):
    y = torch.zeros(max(0, len(x) - len(k) + 1), dtype=x.dtype)
    for i in range(len(y)):
        y[i] = (x[i : i + len(k)] * k).sum()
    return y


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    return X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1).mul(K).sum((3, 4, 5))
