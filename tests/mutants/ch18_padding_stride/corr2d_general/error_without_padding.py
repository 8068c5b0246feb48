# fault: the kernel is compared with X, not with the padded X
# caught by: shape_and_dtype, matches_reference
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    if kh > X.shape[0] or kw > X.shape[1]:
        raise ValueError("kernel too large")
    P = F.pad(X, (pw, pw, ph, ph))
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
