# fault: only the outermost module's flag is switched
# caught by: mode
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.training = False
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
    net.training = training
    return right / total
