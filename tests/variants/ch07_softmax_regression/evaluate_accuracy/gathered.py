# way: all batches first, one pass after
import torch


def evaluate_accuracy(net, data_iter):
    pairs = list(data_iter)
    X = torch.cat([p[0] for p in pairs])
    y = torch.cat([p[1] for p in pairs])
    training = net.training
    with torch.no_grad():
        scores = net.eval()(X)
    net.train(mode=training)
    return accuracy(scores, y) / len(y)
