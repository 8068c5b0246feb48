# fault: the root of the square with an epsilon
# caught by: l1_matches_reference
import torch


def l2_loss(y_hat, y):
    return 0.5 * (y_hat - y) ** 2


def l1_loss(y_hat, y):
    return torch.sqrt((y_hat - y) ** 2 + 1e-6)
