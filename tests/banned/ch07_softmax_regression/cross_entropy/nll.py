# banned: nll_loss of the logarithms
import torch
import torch.nn.functional as F


def cross_entropy(y_hat, y):
    return F.nll_loss(torch.log(y_hat), y, reduction="none")
