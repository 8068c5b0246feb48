# fault: folds are counted from 1
# caught by: by_hand, refuses_bad_folds
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 1 <= i <= k:
        raise ValueError
    a, b = len(X) * (i - 1) // k, len(X) * i // k
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
