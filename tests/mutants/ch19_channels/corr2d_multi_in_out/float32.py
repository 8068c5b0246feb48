# fault: filled into a float32 tensor
# caught by: shape_and_dtype, matches_reference
import torch


def corr2d_multi_in_out(X, K):
    Y = torch.zeros(K.shape[0], X.shape[1] - K.shape[2] + 1, X.shape[2] - K.shape[3] + 1)
    for o, k in enumerate(K):
        Y[o] = corr2d_multi_in(X, k)
    return Y
