# fault: without the ½
# caught by: by_hand, matches_reference
import torch


def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2
