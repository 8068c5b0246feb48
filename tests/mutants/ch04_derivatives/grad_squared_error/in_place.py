# fault: y is changed
# caught by: by_hand
import torch


def grad_squared_error(X, w, y):
    e = y.detach()
    e -= X.detach() @ w.detach()
    return -X.T @ e
