# fault: without a stride it steps by the kernel's size, as pooling does
# caught by: defaults
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=None):
    (kh, kw), (ph, pw) = K.shape, padding
    sh, sw = stride or (kh, kw)
    P = F.pad(X, (pw, pw, ph, ph))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
