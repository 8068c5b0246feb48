# fault: padding by default keeps the size
# caught by: defaults
import torch
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=None, stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    padding = padding or (K.shape[2] // 2, K.shape[3] // 2)
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]))
    W = P.unfold(2, K.shape[2], stride[0]).unfold(3, K.shape[3], stride[1])
    Y = torch.einsum("nchwab,ocab->nohw", W, K)
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
