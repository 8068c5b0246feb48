# fault: the book's: the net stays in eval mode
# caught by: runs_in_eval_mode, matches_reference
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    net.eval()
    if not device:
        device = next((p.device for p in net.parameters()), "cpu")
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += (net(X.to(device)).argmax(1) == y.to(device)).sum().item()
            total += len(y)
    return right / total
