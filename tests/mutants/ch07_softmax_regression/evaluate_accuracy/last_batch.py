# fault: only the last batch counts
# caught by: by_hand, matches_reference
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    with torch.no_grad():
        for X, y in data_iter:
            result = accuracy(net(X), y) / len(y)
    net.train(training)
    return result
