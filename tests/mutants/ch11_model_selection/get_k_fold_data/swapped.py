# fault: validation data first, training data second
# caught by: by_hand, matches_reference
import torch


def get_k_fold_data(k, i, X, y):
    if k < 2 or not 0 <= i < k:
        raise ValueError
    a, b = len(X) * i // k, len(X) * (i + 1) // k
    return X[a:b], y[a:b], torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]])
