# fault: dropout and batch normalisation stay in training mode
# caught by: mode, leaves_the_net_alone
import torch


def evaluate_accuracy(net, data_iter):
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
    return right / total
