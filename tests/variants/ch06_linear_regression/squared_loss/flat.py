# way: on flat tensors
import torch


def squared_loss(y_hat, y):
    d = y_hat.reshape(-1) - y.reshape(-1)
    return (d.square() * 0.5).reshape(y_hat.shape)
