# fault: argmax over the examples
# caught by: matches_reference
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    device = device or next((p.device for p in net.parameters()), "cpu")
    was = net.training
    net.eval()
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            out = net(X.to(device)).argmax(0)
            right += sum(int(a == b) for a, b in zip(out, y.to(device)))
            total += len(y)
    net.train(was)
    return right / total
