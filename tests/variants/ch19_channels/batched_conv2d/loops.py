# way: loops over images, channels and outputs
import torch


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    n, ci, h, w = X.shape
    co, _, kh, kw = K.shape
    P = torch.zeros(n, ci, h + 2 * padding[0], w + 2 * padding[1], dtype=X.dtype, device=X.device)
    P[:, :, padding[0] : padding[0] + h, padding[1] : padding[1] + w] = X
    oh, ow = (P.shape[2] - kh) // stride[0] + 1, (P.shape[3] - kw) // stride[1] + 1
    Y = torch.zeros(n, co, oh, ow, dtype=X.dtype, device=X.device)
    for o in range(co):
        for i in range(oh):
            for j in range(ow):
                top, left = i * stride[0], j * stride[1]
                Y[:, o, i, j] = (P[:, :, top : top + kh, left : left + kw] * K[o]).sum((1, 2, 3))
        if bias is not None:
            Y[:, o] += bias[o]
    return Y
