# fault: view instead of reshape: fails for tensors that are not contiguous
# caught by: matches_reference
import torch


def squared_loss(y_hat, y):
    return (y_hat - y.view(y_hat.shape)) ** 2 / 2
