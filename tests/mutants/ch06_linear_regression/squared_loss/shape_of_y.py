# fault: ŷ is reshaped to y
# caught by: by_hand, shape
import torch


def squared_loss(y_hat, y):
    return (y_hat.reshape(y.shape) - y) ** 2 / 2
