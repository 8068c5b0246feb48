# way: every pixel draws the kernel; the part where the kernel lies wholly inside is kept
import torch


def conv2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("the kernel is larger than the image")
    full = X.new_zeros(h + kh - 1, w + kw - 1)
    for i in range(h):
        for j in range(w):
            full[i : i + kh, j : j + kw] += X[i, j] * K
    return full[kh - 1 : h, kw - 1 : w]
