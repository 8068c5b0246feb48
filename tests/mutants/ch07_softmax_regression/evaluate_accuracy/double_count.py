# fault: the total starts at 1
# caught by: by_hand
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    right, total = 0, 1
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
    net.train(training)
    return right / total
