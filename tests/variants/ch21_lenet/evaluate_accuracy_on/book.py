# way: the book's, with the mode put back
import torch
from torch import nn


def evaluate_accuracy_on(net, data_iter, device=None):
    was_training = net.training if isinstance(net, nn.Module) else None
    if isinstance(net, nn.Module):
        net.eval()
        if not device:
            params = list(net.parameters())
            device = params[0].device if params else torch.device("cpu")
    metric = [0.0, 0.0]
    with torch.no_grad():
        for X, y in data_iter:
            if isinstance(X, list):
                X = [x.to(device) for x in X]
            else:
                X = X.to(device)
            y = y.to(device)
            y_hat = net(X)
            metric[0] += float((y_hat.argmax(axis=1).type(y.dtype) == y).sum())
            metric[1] += y.numel()
    if was_training:
        net.train()
    return metric[0] / metric[1]
