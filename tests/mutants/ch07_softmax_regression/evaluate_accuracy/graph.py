# fault: a graph is recorded
# caught by: no_graph
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    right = total = 0
    for X, y in data_iter:
        right += accuracy(net(X), y)
        total += len(y)
    net.train(training)
    return right / total
