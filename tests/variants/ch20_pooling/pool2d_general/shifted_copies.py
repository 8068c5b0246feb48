# way: a running maximum or sum over strided copies
import torch
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max", count_include_pad=True):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    sh, sw = stride if stride is not None else pool_size
    low = torch.finfo(X.dtype).min if mode == "max" else 0.0
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]), value=low)
    oh, ow = (P.shape[2] - pool_size[0]) // sh + 1, (P.shape[3] - pool_size[1]) // sw + 1
    Y = None
    for a in range(pool_size[0]):
        for b in range(pool_size[1]):
            part = P[:, :, a : a + (oh - 1) * sh + 1 : sh, b : b + (ow - 1) * sw + 1 : sw]
            if Y is None:
                Y = part
            else:
                Y = torch.maximum(Y, part) if mode == "max" else Y + part
    return Y if mode == "max" else Y / (pool_size[0] * pool_size[1])
