# fault: label minus prediction
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    return X.T @ (y - X @ w)
