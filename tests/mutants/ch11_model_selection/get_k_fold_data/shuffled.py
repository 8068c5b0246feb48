# fault: the examples are shuffled first
# caught by: by_hand, validation_blocks_tile_the_data
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    order = torch.randperm(len(X), generator=torch.Generator().manual_seed(0))
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    train = torch.cat([order[:a], order[b:]])
    return X[train], y[train], X[order[a:b]], y[order[a:b]]
