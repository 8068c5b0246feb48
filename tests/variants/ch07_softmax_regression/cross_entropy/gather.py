# way: gather
import torch


def cross_entropy(y_hat, y):
    return -y_hat.gather(1, y.view(-1, 1) if y.is_contiguous() else y.reshape(-1, 1)).squeeze(1).log()
