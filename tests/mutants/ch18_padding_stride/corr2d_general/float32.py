# fault: padded into a float32 tensor
# caught by: shape_and_dtype, matches_reference
import torch


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = torch.zeros(X.shape[0] + 2 * ph, X.shape[1] + 2 * pw)
    P[ph : ph + X.shape[0], pw : pw + X.shape[1]] = X
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K.float()).sum((2, 3))
