# fault: runs in whatever mode it finds
# caught by: runs_in_eval_mode, matches_reference
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    device = device or next((p.device for p in net.parameters()), "cpu")
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += (net(X.to(device)).argmax(1) == y.to(device)).sum().item()
            total += len(y)
    return right / total
