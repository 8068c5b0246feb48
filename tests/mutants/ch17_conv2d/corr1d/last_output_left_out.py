# fault: corr1d stops one place too early
# caught by: differences, matches_reference_1d
import torch


def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return torch.stack([(x[i : i + len(k)] * k).sum() for i in range(max(1, len(x) - len(k)))])


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    return X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1).mul(K).sum((3, 4, 5))
