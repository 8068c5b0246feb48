# fault: grad mode is left switched off
# caught by: by_hand
import torch


def evaluate_accuracy(net, data_iter):
    training = net.training
    net.eval()
    torch.set_grad_enabled(False)
    right = total = 0
    for X, y in data_iter:
        right += accuracy(net(X), y)
        total += len(y)
    net.train(training)
    return right / total
