# fault: the absolute error
# caught by: by_hand, is_quadratic
import torch


def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs() / 2
