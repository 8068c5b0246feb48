# way: the sum with the flipped indices, no corr2d
import torch


def conv2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if not (kh <= h and kw <= w):
        raise ValueError("the kernel is larger than the image")
    Y = torch.zeros(h - kh + 1, w - kw + 1, dtype=X.dtype, device=X.device)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            for a in range(kh):
                for b in range(kw):
                    Y[i, j] += X[i + a, j + b] * K[kh - 1 - a, kw - 1 - b]
    return Y
