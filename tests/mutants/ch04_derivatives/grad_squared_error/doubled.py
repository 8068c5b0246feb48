# fault: the 2 without the ½
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    return 2 * X.T @ (X @ w - y)
