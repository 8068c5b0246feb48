# fault: stride is read as (right, down)
# caught by: shape_and_dtype, matches_reference
import torch
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]))
    W = P.unfold(2, K.shape[2], stride[1]).unfold(3, K.shape[3], stride[0])
    Y = torch.einsum("nchwab,ocab->nohw", W, K)
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
