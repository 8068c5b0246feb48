# fault: zeros are put above and to the left only, twice as many
# caught by: book_example, padding_is_zeros_around, matches_reference
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = F.pad(X, (2 * pw, 0, 2 * ph, 0))
    if kh > P.shape[0] or kw > P.shape[1]:
        raise ValueError("kernel too large")
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
