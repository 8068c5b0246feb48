# fault: the book's blocks of n // k: the last n mod k examples are never validated on
# caught by: validation_blocks_tile_the_data
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    size = len(X) // k
    idx = slice(i * size, (i + 1) * size)
    return torch.cat([X[: idx.start], X[idx.stop :]]), torch.cat([y[: idx.start], y[idx.stop :]]), X[idx], y[idx]
