# fault: ŷ is changed in place
# caught by: by_hand
import torch


def squared_loss(y_hat, y):
    d = y_hat.detach()
    d -= y.detach().reshape(y_hat.shape)
    return d**2 / 2
