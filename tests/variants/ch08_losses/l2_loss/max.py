# way: the larger of d and −d
import torch


def l2_loss(y_hat, y, factor=0.5):
    d = torch.sub(y_hat, y)
    return factor * d.square()


def l1_loss(y_hat, y):
    return torch.maximum(y_hat - y, y - y_hat)
