# fault: a kernel that does not fit gives an empty result
# caught by: refuses_larger_kernel
import torch
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = F.pad(X, (pw, pw, ph, ph))
    oh, ow = max(0, (P.shape[0] - kh) // sh + 1), max(0, (P.shape[1] - kw) // sw + 1)
    Y = torch.zeros(oh, ow, dtype=X.dtype)
    for i in range(oh):
        for j in range(ow):
            Y[i, j] = (P[i * sh : i * sh + kh, j * sw : j * sw + kw] * K).sum()
    return Y
