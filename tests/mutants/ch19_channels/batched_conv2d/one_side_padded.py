# fault: zeros are put before each axis only
# caught by: shape_and_dtype, matches_reference
import torch
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    P = F.pad(X, (padding[1], 0, padding[0], 0))
    W = P.unfold(2, min(K.shape[2], P.shape[2]), stride[0]).unfold(3, min(K.shape[3], P.shape[3]), stride[1])
    Y = torch.einsum("nchwab,ocab->nohw", W, K[:, :, : W.shape[4], : W.shape[5]])
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
