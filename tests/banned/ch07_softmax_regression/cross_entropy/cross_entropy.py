# banned: cross_entropy of the logarithms
import torch
import torch.nn.functional as F


def cross_entropy(y_hat, y):
    return F.cross_entropy(torch.log(y_hat), y, reduction="none")
