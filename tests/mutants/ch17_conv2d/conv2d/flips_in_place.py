# fault: the caller's kernel is flipped in place
# caught by: matches_reference
import torch


def conv2d(X, K):
    with torch.no_grad():
        K.copy_(K.flip(0, 1))
    return corr2d(X, K)
