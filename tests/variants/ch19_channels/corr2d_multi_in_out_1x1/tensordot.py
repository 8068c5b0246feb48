# way: tensordot of the channel axes
import torch


def corr2d_multi_in_out_1x1(X, K):
    if X.shape[0] != K.shape[1]:
        raise ValueError("the channels differ")
    return torch.tensordot(K.flatten(1), X, dims=1)
