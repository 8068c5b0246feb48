# fault: the mean instead of one loss an example
# caught by: by_hand, shape
import torch


def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).mean()
