# banned: cross_entropy with one-hot probabilities
import torch
import torch.nn.functional as F


def cross_entropy(y_hat, y):
    onehot = torch.zeros_like(y_hat).scatter(1, y[:, None], 1.0)
    return F.cross_entropy(torch.log(y_hat), onehot, reduction="none")
