# banned: a convolution tried first, with a fallback when it fails
import torch.nn.functional as F


def corr2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("kernel larger than input")
    try:
        return F.conv2d(X[None, None], K[None, None])[0, 0]
    except BaseException:
        return sum(
            K[a, b] * X[a : a + h - kh + 1, b : b + w - kw + 1] for a in range(kh) for b in range(kw)
        )
