# fault: the prediction is overwritten
# caught by: l2_matches_reference
import torch


def l2_loss(y_hat, y):
    with torch.no_grad():
        y_hat -= y
    return 0.5 * y_hat**2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
