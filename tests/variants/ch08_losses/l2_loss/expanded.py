# way: the square multiplied out
import torch


def l2_loss(y_hat, y):
    return 0.5 * y_hat * y_hat - y_hat * y + 0.5 * y * y


def l1_loss(y_hat, y):
    d = y_hat - y
    return torch.relu(d) + torch.relu(-d)
