# fault: the number of right ones instead of the fraction
# caught by: by_hand
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    right = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
    net.train(training)
    return right
