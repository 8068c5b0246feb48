# way: filled channel by channel, extra parameter with a default
import torch


def corr2d_multi_in_out(X, K, out_dtype=None):
    if X.size(0) != K.size(1):
        raise ValueError("the channels differ")
    shape = (K.size(0), X.size(1) - K.size(2) + 1, X.size(2) - K.size(3) + 1)
    Y = torch.zeros(shape, dtype=out_dtype or X.dtype, device=X.device)
    for o in range(K.size(0)):
        for c in range(K.size(1)):
            Y[o] += corr2d(X[c], K[o, c])
    return Y
