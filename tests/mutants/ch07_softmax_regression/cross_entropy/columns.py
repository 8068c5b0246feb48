# fault: y_hat[:, y] is a matrix
# caught by: book_example, one_loss_each
import torch


def cross_entropy(y_hat, y):
    return -torch.log(y_hat[:, y])
