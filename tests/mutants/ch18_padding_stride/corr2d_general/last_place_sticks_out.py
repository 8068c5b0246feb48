# fault: sizes rounded up: the last window is cut off at the border
# caught by: shape_and_dtype, matches_reference
import math

import torch
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = F.pad(X, (pw, pw, ph, ph))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    oh, ow = math.ceil((P.shape[0] - kh) / sh) + 1, math.ceil((P.shape[1] - kw) / sw) + 1
    Y = torch.zeros(oh, ow, dtype=X.dtype)
    for i in range(oh):
        for j in range(ow):
            window = P[i * sh : i * sh + kh, j * sw : j * sw + kw]
            Y[i, j] = (window * K[: window.shape[0], : window.shape[1]]).sum()
    return Y
