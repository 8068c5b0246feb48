# way: a copy of the net is evaluated
import copy

import torch


def evaluate_accuracy(net, data_iter):
    twin = copy.deepcopy(net).eval()
    with torch.no_grad():
        counts = [((twin(X).argmax(-1) == y).sum().item(), y.size(0)) for X, y in data_iter]
    return sum(c for c, _ in counts) / sum(n for _, n in counts)
