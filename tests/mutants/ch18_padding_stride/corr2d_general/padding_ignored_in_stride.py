# fault: the stride's places are taken on the image without its padding
# caught by: book_example, stride_takes_every_so_many, matches_reference
import torch
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = F.pad(X, (pw, pw, ph, ph))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    oh, ow = (P.shape[0] - kh) // sh + 1, (P.shape[1] - kw) // sw + 1
    i0, j0 = ph % sh, pw % sw
    Y = torch.zeros(oh, ow, dtype=X.dtype)
    for i in range(oh):
        for j in range(ow):
            a, b = min(i0 + i * sh, P.shape[0] - kh), min(j0 + j * sw, P.shape[1] - kw)
            Y[i, j] = (P[a : a + kh, b : b + kw] * K).sum()
    return Y
