# banned: the backward pass of a transposed convolution
import torch
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    n, _, h, w = X.shape
    oh, ow = ((s + 2 * p - k) // t + 1 for s, p, k, t in zip((h, w), padding, K.shape[2:], stride))
    Z = torch.zeros(n, K.shape[0], oh, ow, dtype=X.dtype, requires_grad=True)
    back = F.conv_transpose2d(Z, K.detach(), stride=stride)
    P = F.pad(X.detach(), (padding[1], padding[1], padding[0], padding[0]))
    P = P[:, :, : back.shape[2], : back.shape[3]]
    (Y,) = torch.autograd.grad((back * P).sum(), Z)
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
