# banned: conv2d under torch.vmap
import torch


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    one = lambda x: torch.conv2d(x[None], K, bias, stride=stride, padding=padding)[0]
    return torch.vmap(one)(X)
