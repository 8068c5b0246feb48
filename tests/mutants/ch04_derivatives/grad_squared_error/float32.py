# fault: float32
# caught by: matches_reference
import torch


def grad_squared_error(X, w, y):
    return X.float().T @ (X.float() @ w.float() - y.float())
