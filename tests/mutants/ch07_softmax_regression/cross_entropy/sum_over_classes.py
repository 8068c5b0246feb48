# fault: 0·log 0 where a probability is zero
# caught by: zeros_elsewhere, gradient
import torch


def cross_entropy(y_hat, y):
    onehot = torch.zeros_like(y_hat).scatter(1, y[:, None], 1)
    return -(onehot * torch.log(y_hat)).sum(dim=1)
