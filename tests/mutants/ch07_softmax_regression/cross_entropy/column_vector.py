# fault: the result is (n, 1)
# caught by: one_loss_each
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat.gather(1, y.reshape(-1, 1)))
