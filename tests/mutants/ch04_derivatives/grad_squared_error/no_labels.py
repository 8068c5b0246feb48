# fault: the labels are forgotten
# caught by: by_hand, zero_at_a_perfect_fit
import torch


def grad_squared_error(X, w, y):
    return X.T @ (X @ w)
