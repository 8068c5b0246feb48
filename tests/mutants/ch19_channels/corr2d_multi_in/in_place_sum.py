# fault: the sum starts from a float32 tensor of zeros
# caught by: shape_and_dtype, matches_reference
import torch


def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    Y = torch.zeros(X.shape[1] - K.shape[1] + 1, X.shape[2] - K.shape[2] + 1)
    for x, k in zip(X, K):
        Y += corr2d(x, k)
    return Y
