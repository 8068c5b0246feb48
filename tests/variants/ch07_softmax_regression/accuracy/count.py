# way: count_nonzero and int
import torch


def accuracy(y_hat, y):
    labels = predict(y_hat) if y_hat.dim() == 2 else y_hat
    return int(torch.count_nonzero(labels == y))
