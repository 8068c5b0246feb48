# fault: windows by as_strided with the strides of a contiguous image: wrong for a transposed one
# caught by: matches_reference
import torch


def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    windows = torch.as_strided(X, (h - kh + 1, w - kw + 1, kh, kw), (w, 1, w, 1), X.storage_offset())
    return (windows * K).sum((2, 3))
