# fault: computed without a graph
# caught by: gradient
import torch


def squared_loss(y_hat, y):
    with torch.no_grad():
        return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
