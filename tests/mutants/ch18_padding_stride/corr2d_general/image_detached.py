# fault: the image is copied without its graph
# caught by: gradient
import torch


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = torch.zeros(X.shape[0] + 2 * ph, X.shape[1] + 2 * pw, dtype=X.dtype)
    P[ph : ph + X.shape[0], pw : pw + X.shape[1]] = X.detach()
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
