# way: a banded matrix for every kernel row, X @ band summed over the rows
import torch


def corr2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("the kernel is larger than the image")
    out_h, out_w = h - kh + 1, w - kw + 1
    Y = 0
    for a in range(kh):
        band = torch.stack(
            [torch.cat([K.new_zeros(j), K[a], K.new_zeros(out_w - 1 - j)]) for j in range(out_w)], dim=1
        )
        Y = Y + X[a : a + out_h] @ band
    return Y
