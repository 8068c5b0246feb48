# fault: the last block takes everything that is left over
# caught by: sizes_differ_by_at_most_one
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    size = len(X) // k
    a, b = i * size, (i + 1) * size if i < k - 1 else len(X)
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
