# fault: a column (d, 1)
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    return X.T @ (X @ w - y).reshape(-1, 1)
