# fault: stride is taken as (right, down)
# caught by: book_example, shape_and_dtype, matches_reference
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sw, sh) = K.shape, padding, stride
    P = F.pad(X, (pw, pw, ph, ph))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
