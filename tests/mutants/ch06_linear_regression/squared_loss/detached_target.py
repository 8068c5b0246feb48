# fault: no gradient for y
# caught by: gradient
import torch


def squared_loss(y_hat, y):
    return (y_hat - y.detach().reshape(y_hat.shape)) ** 2 / 2
