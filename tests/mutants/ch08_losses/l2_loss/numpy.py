# fault: l1 through numpy: no gradient
# caught by: gradient
import numpy as np
import torch


def l2_loss(y_hat, y):
    return 0.5 * (y_hat - y) ** 2


def l1_loss(y_hat, y):
    return torch.from_numpy(np.abs(y_hat.detach().numpy() - y.detach().numpy()))
