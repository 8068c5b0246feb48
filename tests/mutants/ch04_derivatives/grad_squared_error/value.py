# fault: the loss itself
# caught by: by_hand, matches_reference
import torch


def grad_squared_error(X, w, y):
    return ((X @ w - y) ** 2).sum() / 2
