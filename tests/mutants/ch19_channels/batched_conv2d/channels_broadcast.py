# fault: no check: one channel is broadcast over all
# caught by: refuses_other_channels
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    P = F.pad(X, (padding[1], padding[1], padding[0], padding[0]))
    W = P.unfold(2, K.shape[2], stride[0]).unfold(3, K.shape[3], stride[1])
    c = min(W.shape[1], K.shape[1])
    Y = (W[:, None, :c] * K[None, :, :c, None, None]).sum((2, 5, 6))
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
