# banned: conv1d over the rows, summed
import torch
import torch.nn.functional as F


def conv2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("kernel larger than input")
    flipped = K.flip(0, 1)
    rows = h - kh + 1
    return sum(F.conv1d(X[a : a + rows, None], flipped[a][None, None])[:, 0] for a in range(kh))
