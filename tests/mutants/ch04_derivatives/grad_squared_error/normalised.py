# fault: divided by the norm of the error
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    e = X @ w - y
    return X.T @ e / e.norm().clamp_min(1e-12)
