# fault: summed over the wrong axis
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    e = X @ w - y
    return (X * e[:, None]).sum(1)
