# way: counts one example at a time
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    if device is None:
        device = "cpu"
        for p in net.parameters():
            device = p.device
            break
    training = net.training
    net.eval()
    right, total = 0, 0
    with torch.set_grad_enabled(False):
        for X, y in data_iter:
            scores = net(X.to(device)).tolist()
            for row, label in zip(scores, y.tolist()):
                right += row.index(max(row)) == label
                total += 1
    net.train(training)
    return right / total
