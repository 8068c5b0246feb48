# fault: padding is taken as (columns, rows)
# caught by: shape_and_dtype, padding_is_zeros_around, matches_reference
import torch
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (sh, sw) = K.shape, stride
    P = F.pad(X, (padding[0], padding[0], padding[1], padding[1]))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    W = P.unfold(0, kh, sh).unfold(1, kw, sw)
    return (W * K).sum((2, 3))
