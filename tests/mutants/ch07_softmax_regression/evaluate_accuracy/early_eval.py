# fault: the mode is read after eval()
# caught by: mode
import torch


def evaluate_accuracy(net, data_iter):
    net.eval()
    training = net.training
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
    net.train(training)
    return right / total
