# fault: the value is saved from 0·log 0, the gradient is not
# caught by: gradient
import torch


def cross_entropy(y_hat, y):
    onehot = torch.zeros_like(y_hat).scatter(1, y[:, None], 1)
    return torch.where(onehot > 0, -y_hat.log(), -(y_hat * 0)).nansum(1) + 0 * torch.sqrt(y_hat).sum(1)
