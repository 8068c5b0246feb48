# fault: goes through the data twice
# caught by: any_iterable
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    device = device or next((p.device for p in net.parameters()), "cpu")
    was = net.training
    net.eval()
    total = sum(len(y) for _, y in data_iter)
    with torch.no_grad():
        right = sum((net(X.to(device)).argmax(1) == y.to(device)).sum().item() for X, y in data_iter)
    net.train(was)
    return right / total
