# fault: the batches' accuracies are averaged
# caught by: uneven_batches, matches_reference
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    parts = []
    with torch.no_grad():
        for X, y in data_iter:
            parts.append(accuracy(net(X), y) / len(y))
    net.train(training)
    return sum(parts) / len(parts)
