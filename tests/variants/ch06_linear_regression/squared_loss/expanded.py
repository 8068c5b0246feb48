# way: the square multiplied out
import torch


def squared_loss(y_hat, y):
    y = y.contiguous().view(y_hat.size())
    return 0.5 * y_hat**2 - y_hat * y + 0.5 * y**2
