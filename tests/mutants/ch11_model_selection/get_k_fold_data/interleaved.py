# fault: fold i takes every k-th example instead of a contiguous block
# caught by: by_hand, validation_blocks_tile_the_data
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    held = torch.arange(len(X)) % k == i
    return X[~held], y[~held], X[held], y[held]
