# fault: the image is padded with zeros, so that the result keeps the image's size
# caught by: book_example, shape_and_dtype, matches_reference
import torch


def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    wide = torch.zeros(h + kh - 1, w + kw - 1, dtype=X.dtype)
    wide[:h, :w] = X
    return sum(K[a, b] * wide[a : a + h, b : b + w] for a in range(kh) for b in range(kw))
