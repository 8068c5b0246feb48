# fault: corr1d goes by way of Python floats: no gradient
# caught by: gradient_1d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    a, b = x.tolist(), k.tolist()
    return torch.tensor([sum(p * q for p, q in zip(a[i:], b)) for i in range(len(a) - len(b) + 1)], dtype=x.dtype)


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    return X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1).mul(K).sum((3, 4, 5))
