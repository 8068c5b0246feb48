# way: one output at a time, filled into a tensor of zeros
import torch


def corr1d(x, k):
    n = x.shape[0] - k.shape[0] + 1
    if n < 1:
        raise ValueError("no place for the kernel")
    y = torch.zeros(n, dtype=x.dtype, device=x.device)
    for i in range(n):
        y[i] = (x[i : i + k.shape[0]] * k).sum()
    return y


def corr3d(X, K):
    kd, kh, kw = K.shape
    size = (X.shape[0] - kd + 1, X.shape[1] - kh + 1, X.shape[2] - kw + 1)
    if min(size) < 1:
        raise ValueError("no place for the kernel")
    Y = torch.zeros(size, dtype=X.dtype, device=X.device)
    for i in range(size[0]):
        for j in range(size[1]):
            for l in range(size[2]):
                Y[i, j, l] = (X[i : i + kd, j : j + kh, l : l + kw] * K).sum()
    return Y
