# fault: an assert in place of a ValueError
# caught by: refuses_bad_folds
import torch


def get_k_fold_data(k, i, X, y):
    assert k > 1 and 0 <= i < k
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
