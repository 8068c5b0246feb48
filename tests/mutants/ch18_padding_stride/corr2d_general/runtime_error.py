# fault: unfold's own RuntimeError instead of ValueError
# caught by: refuses_larger_kernel
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (kh, kw), (ph, pw), (sh, sw) = K.shape, padding, stride
    P = F.pad(X, (pw, pw, ph, ph))
    return (P.unfold(0, kh, sh).unfold(1, kw, sw) * K).sum((2, 3))
