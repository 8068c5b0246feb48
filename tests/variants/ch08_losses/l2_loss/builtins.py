# way: torch's own losses without reduction
import torch.nn.functional as F


def l2_loss(y_hat, y):
    return F.mse_loss(y_hat, y, reduction="none") / 2


def l1_loss(y_hat, y):
    return F.l1_loss(y_hat, y, reduction="none")
