# fault: k = 1 is not refused
# caught by: refuses_bad_folds
import torch


def get_k_fold_data(k, i, X, y):
    if not 0 <= i < k:
        raise ValueError
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
