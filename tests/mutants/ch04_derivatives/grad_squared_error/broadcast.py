# fault: an (n, n) error, summed
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    e = (X @ w).reshape(-1, 1) - y
    return X.T @ e.sum(1)
