# fault: fails for a net without parameters
# caught by: uneven_batches_by_hand, runs_in_eval_mode
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    was = net.training
    net.eval()
    if not device:
        device = next(iter(net.parameters())).device
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            right += (net(X.to(device)).argmax(1) == y.to(device)).sum().item()
            total += len(y)
    net.train(was)
    return right / total
