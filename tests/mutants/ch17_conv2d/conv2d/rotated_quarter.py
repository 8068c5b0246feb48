# fault: the kernel is turned by 90 degrees instead of 180
# caught by: impulse_draws_the_kernel, matches_reference
import torch


def conv2d(X, K):
    return corr2d(X, torch.rot90(K, 1))
