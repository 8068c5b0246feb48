# way: two quarter turns make the flip
import torch


def conv2d(X, K):
    return corr2d(X, torch.rot90(K, 2, (0, 1)))
