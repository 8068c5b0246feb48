# fault: blocks of ceil(n / k): the last one is short or empty
# caught by: sizes_differ_by_at_most_one
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    size = -(-len(X) // k)
    a, b = i * size, (i + 1) * size
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
