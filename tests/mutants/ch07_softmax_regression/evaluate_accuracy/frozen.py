# fault: the parameters are frozen and stay so
# caught by: leaves_the_net_alone
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    for p in net.parameters():
        p.requires_grad_(False)
    right = total = 0
    for X, y in data_iter:
        right += accuracy(net(X), y)
        total += len(y)
    net.train(training)
    return right / total
