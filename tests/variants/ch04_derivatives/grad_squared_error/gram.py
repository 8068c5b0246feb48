# way: multiplied out
import torch


def grad_squared_error(X, w, y):
    return X.T @ X @ w - X.T @ y
