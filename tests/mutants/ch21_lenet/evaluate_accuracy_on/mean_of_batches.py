# fault: averages the batches' accuracies
# caught by: uneven_batches_by_hand, matches_reference
import torch


def evaluate_accuracy_on(net, data_iter, device=None):
    device = device or next((p.device for p in net.parameters()), "cpu")
    was, parts = net.training, []
    net.eval()
    with torch.no_grad():
        for X, y in data_iter:
            parts.append((net(X.to(device)).argmax(1) == y.to(device)).float().mean().item())
    net.train(was)
    return sum(parts) / len(parts)
