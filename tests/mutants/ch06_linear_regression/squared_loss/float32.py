# fault: always float32
# caught by: shape, matches_reference
import torch


def squared_loss(y_hat, y):
    return (y_hat.float() - y.reshape(y_hat.shape).float()) ** 2 / 2
