# way: every part's own mode is put back
import torch


@torch.no_grad()
def evaluate_accuracy(net, data_iter):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        outcomes = [(net(X).argmax(1) == y).tolist() for X, y in data_iter]
    finally:
        for module, mode in modes:
            module.training = mode
    flat = [hit for batch in outcomes for hit in batch]
    return sum(flat) / len(flat)
