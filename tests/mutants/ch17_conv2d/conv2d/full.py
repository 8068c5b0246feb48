# fault: the full convolution: the image is padded first, the result is larger
# caught by: impulse_draws_the_kernel, matches_reference
import torch.nn.functional as F


def conv2d(X, K):
    kh, kw = K.shape
    if kh > X.shape[0] or kw > X.shape[1]:
        raise ValueError("the kernel is larger than the image")
    wide = F.pad(X, (kw - 1, kw - 1, kh - 1, kh - 1))
    return corr2d(wide, K.flip(0, 1))
