# fault: divides by len(data_iter.dataset)
# caught by: uneven_batches_by_hand, any_iterable
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    device = device or next((p.device for p in net.parameters()), "cpu")
    was = net.training
    net.eval()
    with torch.no_grad():
        right = sum((net(X.to(device)).argmax(1) == y.to(device)).sum().item() for X, y in data_iter)
    net.train(was)
    return right / len(data_iter.dataset)
