# fault: always switches to train mode at the end
# caught by: runs_in_eval_mode
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
    net.train()
    return right / total
