# fault: every batch is taken to be as large as the first
# caught by: uneven_batches
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    right = count = size = 0
    with torch.no_grad():
        for X, y in data_iter:
            size = size or len(y)
            right += accuracy(net(X), y)
            count += 1
    net.train(training)
    return right / (size * count)
