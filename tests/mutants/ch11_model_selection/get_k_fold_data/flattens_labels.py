# fault: labels of shape (n, 1) come back as (n,)
# caught by: validation_blocks_tile_the_data, training_data_is_the_rest
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    y = y.reshape(-1)
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
