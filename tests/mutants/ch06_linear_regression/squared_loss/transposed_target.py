# fault: y is transposed instead of reshaped
# caught by: matches_reference
import torch


def squared_loss(y_hat, y):
    if y.shape != y_hat.shape and y.ndim == 2 and y.T.shape == y_hat.shape:
        y = y.T
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
